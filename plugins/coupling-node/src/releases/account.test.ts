import { accountOf, changedBy } from './account';

describe('accountOf', () => {
  it.each([
    [
      ['Jane-Doe', ' jane-doe', '12+jane-doe@users.noreply.github.com'],
      'jane-doe',
    ],
    [
      [
        ...[
          'dependabot',
          'dependabot[bot]',
          'app/dependabot',
          'Dependabot[bot]',
        ],
        '49699333+dependabot[bot]@users.noreply.github.com',
      ],
      'dependabot[bot]',
    ],
    [['github-actions', 'github-actions[bot]'], 'github-actions[bot]'],
    [['app/acme-deployer', 'acme-deployer[bot]'], 'acme-deployer[bot]'],
    [
      [
        ...['project_7_bot', 'project_7_bot1', 'project_7_bot_0a1b2c3d4e'],
        ...['project7_bot', 'project_7_bot_0a1b@noreply.gitlab.acme.test'],
      ],
      'project_7_bot[bot]',
    ],
    [['group_7_bot_0a1b'], 'group_7_bot[bot]'],
    [['jane@acme.test'], 'jane@acme.test'],
    [['renovate-bot'], 'renovate-bot'],
  ])('spells %j %s', (names, account) => {
    expect(names.map(name => accountOf(name))).toEqual(
      names.map(() => account),
    );
  });

  it('believes a source that says it is no person', () => {
    expect(accountOf('acme-deployer', true)).toBe('acme-deployer[bot]');
    expect(accountOf('acme-deployer[bot]', true)).toBe('acme-deployer[bot]');
  });
});

describe('changedBy', () => {
  it.each([
    [['jane'], 'github-actions[bot]', 'jane'],
    [['renovate[bot]', 'jane', 'kim'], 'kim', 'jane'],
    [['renovate[bot]', 'dependabot[bot]'], 'jane', 'renovate[bot]'],
    [[], 'jane', 'jane'],
    [[], 'github-actions[bot]', undefined],
    [[], undefined, undefined],
  ])('is of changes by %j that %s deployed: %s', (authors, deployer, actor) => {
    expect(changedBy(authors, deployer)).toBe(actor);
  });
});
