/** The texts of the list of findings, and of what could not be checked. */
export const findingMessages = {
  empty: 'No findings for this service.',
  emptyInPart: 'No findings among the rules that could be checked.',
  pages: 'Pages of findings',
  severity: 'Severity {{severity}} of 100',
  remedy: 'What to do',
  unchecked_one: '{{count}} rule could not be checked: {{reason}}.',
  unchecked_other: '{{count}} rules could not be checked: {{reason}}.',
  noEvidence: 'no {{kind}} evidence',
  noEvidenceOn: 'no {{kind}} evidence on {{stores}}',
  seeSources: 'State of the sources',
} as const;

/** What brings evidence of a kind that is missing. */
export const missingEvidenceMessages = {
  access:
    'The PostgreSQL and MySQL modules collect it from databases; other tools can push it.',
  join: 'The PostgreSQL and MySQL modules collect it from the statements that databases run; other tools can push it.',
  'foreign-key':
    'The PostgreSQL and MySQL modules collect it from databases, and the migrations module from code.',
  call: 'Push it, for example from your tracing tool, or deliver it in evidence files.',
} as const;
