// The house's limits. A file or function beyond them does two things.
const functions = max => [
  'error',
  { max, skipComments: true, skipBlankLines: true },
];

module.exports = {
  root: true,
  rules: {
    'max-lines': ['error', { max: 400, skipComments: true }],
    'max-lines-per-function': functions(80),
  },
  overrides: [
    { files: ['*.tsx'], rules: { 'max-lines-per-function': functions(120) } },
    {
      files: ['*.test.*', '*.e2e.ts', '**/migrations/*', '**/dev/*'],
      rules: { 'max-lines-per-function': 'off' },
    },
    { files: ['**/generated/*'], rules: { 'max-lines': 'off' } },
  ],
};
