import { countOfStatements, ofNobody, someOf } from './wording';

it.each([
  [countOfStatements(1), '1 statement'],
  [countOfStatements(0), '0 statements'],
  [someOf(['a']), 'a'],
  [someOf(new Set(['a', 'b', 'c'])), 'a, b, c'],
  [someOf(['a', 'b', 'c', 'd', 'e']), 'a, b, c and 2 more'],
  [
    ofNobody('app', {
      statements: 2,
      suggested: ['component:default/a', 'component:default/b'],
      annotation: 'example.com/role',
      settings: 'roles[]',
    }),
    "is nobody's, and its 2 statements on tables count for nobody; perhaps component:default/a or component:default/b: set the annotation example.com/role: app, or roles[] in the configuration",
  ],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});
