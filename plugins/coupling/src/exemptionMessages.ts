/** The texts about exemptions from rules. */
export const exemptionMessages = {
  until: 'Exempted until {{until}}: {{reason}}',
  untilBy: 'Exempted until {{until}} by {{approver}}: {{reason}}',
  noScore: 'The scores stay as they are.',
  end: 'End exemption',
  remove: 'Remove exemption',
  give: 'Allow temporarily…',
  giveLabel: 'Allow temporarily: {{title}}',
  dialogTitle: 'Allow temporarily: {{title}}',
  dialogHint:
    'The finding stays visible and the scores stay as they are, but it no longer fails the gate. Once the last day is over, the exemption becomes a finding itself.',
  reason: 'Why is it allowed?',
  approvedBy: 'Who agreed?',
  approvedByHint:
    'A user or group, like group:default/architects; you, if left empty',
  lastDay: 'Last day',
  lastDayHint: 'Until the end of that day, UTC',
  cancel: 'Cancel',
  confirm: 'Allow',
  kept: 'Saved. It takes effect with the next assessment, within seconds.',
  reload: 'Reload findings',
} as const;
