import { itemsOf, repositoryOf } from './__testUtils__/context';
import { deployment } from './__testUtils__/items';
import { readDeployment } from './readDeployment';

const AT = '2026-07-01T10:00:00.000Z';
const status = (state: string, minute: number) => ({
  state,
  createdAt: `2026-07-01T10:${String(minute).padStart(2, '0')}:00Z`,
});
const read = (more: Parameters<typeof deployment>[2]) =>
  readDeployment(deployment(7, AT, more), repositoryOf());

describe('a deployment', () => {
  it('is a release at its first success, whatever comes later', async () => {
    const entry = read({
      ref: { name: 'refs/tags/v1.4.0' },
      description: 'SHOP-12: cancel orders',
      commit: { message: 'SHOP-12 in UTF-8 (#17)' },
      statuses: {
        nodes: [
          status('INACTIVE', 9),
          status('SUCCESS', 7),
          status('SUCCESS', 5),
          status('FAILURE', 3),
          status('IN_PROGRESS', 1),
        ],
      },
    });
    expect(entry).toMatchObject({ createdAt: AT, open: false });
    await expect(itemsOf(entry)).resolves.toEqual([
      {
        ok: true,
        evidence: {
          kind: 'release',
          source: 'github-deployments',
          id: 'deployment/7',
          service: 'component:default/orders',
          environment: 'production',
          status: 'succeeded',
          version: '1.4.0',
          observedAt: '2026-07-01T10:05:00.000Z',
          changeIds: ['SHOP-12', 'acme/orders#17'],
          actor: 'ada',
          url: 'https://github.com/acme/orders/deployments',
        },
      },
    ]);
  });

  it.each([
    ['failed', [status('FAILURE', 3)]],
    ['failed', [status('PENDING', 1), status('ERROR', 3)]],
  ])(
    'is a %s release when it ends without success',
    async (expected, nodes) => {
      await expect(
        itemsOf(read({ statuses: { nodes } })),
      ).resolves.toMatchObject([
        {
          evidence: {
            status: expected,
            observedAt: '2026-07-01T10:03:00.000Z',
          },
        },
      ]);
    },
  );

  it.each([
    [[]],
    [[status('QUEUED', 1)]],
    [[status('FAILURE', 1), status('IN_PROGRESS', 2)]],
    [[status('INACTIVE', 2)]],
  ])('is nothing yet with the statuses %j', async nodes => {
    const entry = read({ statuses: { nodes } });
    expect(entry.open).toBe(true);
    await expect(itemsOf(entry)).resolves.toEqual([]);
  });

  it('is nothing when it is not to production', async () => {
    const staged = read({ environment: 'staging' });
    expect(staged.open).toBe(false);
    await expect(itemsOf(staged)).resolves.toEqual([
      {
        ok: false,
        leftOut: 'not-production',
        example: 'deployment/7 to staging',
      },
    ]);
    const live = read({ environment: 'Prod-EU' });
    await expect(itemsOf(live)).resolves.toHaveLength(1);
  });

  it('has its commit for a version when it is of a branch', async () => {
    const entry = read({
      ref: { name: 'release-2' },
      commitOid: 'abcdef0123456789',
    });
    await expect(itemsOf(entry)).resolves.toMatchObject([
      { evidence: { version: 'abcdef0123456789' } },
    ]);
  });

  it.each([
    ['v1.2.0', 'refs/tags/', '1.2.0'],
    ['orders/2.0', 'refs/tags/', '2.0'],
    ['2026-06-01', 'refs/tags/', '2026-06-01'],
    ['v1.2.0', undefined, '1.2.0'],
    ['v1.2.0', 'refs/heads/', undefined],
    ['release/1.2.0', undefined, undefined],
    ['v4', 'refs/tags/', undefined],
    ['latest', 'refs/tags/', undefined],
    ['1.2.0...1.3.0', undefined, undefined],
  ])(
    'of %s in %s has the version %s, else its commit',
    async (name, prefix, version) => {
      const commitOid = 'abcdef0123456789abcdef0123456789abcdef01';
      const items = await itemsOf(read({ ref: { name, prefix }, commitOid }));
      expect(items).toMatchObject([
        { evidence: { version: version ?? commitOid } },
      ]);
    },
  );

  it.each([
    ['ada', { login: 'Ada' }, undefined],
    ['ada', { login: 'github-actions' }, { user: { login: 'ada' } }],
    [undefined, { login: 'github-actions', __typename: 'Bot' }, undefined],
    [undefined, { login: 'acme-deployer', __typename: 'Bot' }, undefined],
    ['dependabot[bot]', { login: 'ada' }, { name: 'dependabot[bot]' }],
    [
      'renovate[bot]',
      { login: 'ada' },
      { email: '29139614+renovate[bot]@users.noreply.github.com' },
    ],
    ['ada', { login: 'ada' }, { name: 'Kim', email: 'kim@acme.test' }],
  ])('is by %s when %j deployed a commit of %j', async (actor, by, author) => {
    const items = await itemsOf(
      read({
        creator: { __typename: 'User', ...by } as never,
        commit: {
          message: 'Ship it',
          author: author && { name: '', email: '', user: null, ...author },
        },
      }),
    );
    expect(items).toMatchObject([{ ok: true }]);
    expect(
      items.map(item => 'evidence' in item && Object(item.evidence).actor),
    ).toEqual([actor]);
  });

  it('says what is wrong with one that is not as documented', () => {
    expect(
      readDeployment({ createdAt: AT, databaseId: '7' }, repositoryOf()),
    ).toEqual({
      createdAt: AT,
      open: false,
      items: [
        {
          ok: false,
          line: 1,
          issues: expect.arrayContaining([
            {
              field: 'databaseId',
              reason: expect.stringContaining('not as documented'),
            },
          ]),
        },
      ],
    });
  });
});
