import { actorFilter, updateBotFilter } from './actors';

const SPELLINGS = [
  'renovate[bot]',
  'app/renovate',
  'renovate',
  'Renovate[BOT]',
];

it.each(SPELLINGS)('knows the account that %s names', spelling => {
  const isIgnored = actorFilter([spelling]);
  expect(SPELLINGS.filter(actor => !isIgnored(actor))).toEqual([]);
  expect(isIgnored('github-actions[bot]')).toBe(false);
});

it.each<[string, string[], (string | undefined)[]]>([
  ['*[bot]', ['a[bot]', 'app/a'], ['a', undefined]],
  ['ci-*', ['ci-eu', 'CI-us[bot]'], ['ci', 'aci-eu']],
  ['*', ['anybody'], [undefined]],
])('takes with %s %j and not %j', (pattern, taken, others) => {
  const isIgnored = actorFilter([pattern]);
  expect(taken.filter(actor => !isIgnored(actor))).toEqual([]);
  expect(others.filter(isIgnored)).toEqual([]);
});

it('takes nobody without a pattern', () => {
  expect(actorFilter([])('anybody')).toBe(false);
});

it.each([
  ['renovate[bot]', true],
  ['dependabot-preview[bot]', true],
  ['app/dependabot', true],
  ['acme-renovate[bot]', true],
  ['github-actions[bot]', false],
  ['argocd', false],
  ['renee', false],
])('says of %s whether it raises dependencies', (actor, expected) => {
  expect(updateBotFilter()(actor)).toBe(expected);
});
