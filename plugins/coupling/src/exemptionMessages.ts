/** The texts about exemptions from rules. */
export const exemptionMessages = {
  until: 'Exempted until {{until}}: {{reason}}',
  untilBy: 'Exempted until {{until}} by {{approver}}: {{reason}}',
  noScore: 'The scores stay as they are.',
  end: 'End exemption',
  remove: 'Remove exemption',
  give: 'Exempt…',
  giveLabel: 'Exempt from: {{title}}',
  dialogTitle: 'Exempt for a while from: {{title}}',
  dialogHint:
    'The finding stays visible and the scores stay as they are, but it no longer fails the gate. Once the last day is over, the exemption becomes a finding itself.',
  reason: 'Why is it allowed?',
  approvedBy: 'Who agreed?',
  approvedByHint:
    'A user or group, like group:default/architects; you, if left empty',
  lastDay: 'Last day it holds',
  lastDayHint: 'To the end of that day, in UTC',
  cancel: 'Cancel',
  confirm: 'Exempt',
  kept: 'Kept. It takes effect with the next assessment, within seconds.',
  reload: 'Show findings anew',
} as const;
