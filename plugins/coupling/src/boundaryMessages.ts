/** The texts of the Boundary card. */
export const boundaryMessages = {
  title: 'Boundary',
  owns: 'What it owns',
  ownsNothing: 'It declares nothing as its own.',
  decides: 'Decides',
  systemOfRecordFor: 'Is the system of record for',
  publishes: 'Publishes',
  mustNotKnow: 'What it must not know',
  notContradicted: 'No evidence against it',
  notChecked: 'In words, so no evidence can speak for or against it',
  fuzzyTitle: 'Fuzzy boundary',
  fuzzy: 'It does not say what it must not know.',
  fuzzyRemedy:
    'List under spec.boundary.mustNotKnow whose rules, data and workflows this service must stay ignorant of.',
  noneTitle: 'No boundary declared',
  none: 'Nobody wrote down what this service owns and what it must not know, so every shortcut looks allowed.',
  showExample: 'Show one to copy',
  hideExample: 'Hide it',
  example: 'Add this to its catalog file and make it true:',
  findings: 'Findings and what to do',
} as const;
