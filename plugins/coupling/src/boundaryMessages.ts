/** The texts of the Boundary card. */
export const boundaryMessages = {
  title: 'Boundary',
  owns: 'What it owns',
  ownsNothing: 'It does not declare that it owns anything.',
  decides: 'Decides',
  systemOfRecordFor: 'Is the system of record for',
  publishes: 'Publishes',
  mustNotKnow: 'What it must not know',
  notContradicted: 'No evidence against it',
  notChecked: 'In plain words, so it cannot be checked against evidence',
  fuzzyTitle: 'Fuzzy boundary',
  fuzzy: 'It declares no mustNotKnow.',
  fuzzyRemedy:
    'List under spec.boundary.mustNotKnow which rules, data and workflows of other services this service must not depend on.',
  noneTitle: 'No boundary declared',
  none: 'Nobody wrote down what this service owns and what it must not know, so every shortcut looks allowed.',
  showExample: 'Show one to copy',
  hideExample: 'Hide it',
  example: 'Add this to its catalog file and adapt it:',
  findings: 'Findings and what to do',
} as const;
