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
    await expect(itemsOf(staged)).resolves.toEqual([]);
    const live = read({ environment: 'Prod-EU' });
    await expect(itemsOf(live)).resolves.toHaveLength(1);
  });

  it('has its commit for a version when it is of a branch', async () => {
    const entry = read({
      ref: { name: 'release-2' },
      commitOid: 'abcdef0123456789',
    });
    await expect(itemsOf(entry)).resolves.toMatchObject([
      { evidence: { version: 'abcdef012345' } },
    ]);
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
