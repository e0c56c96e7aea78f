import { mockServices } from '@backstage/backend-test-utils';
import { deployment, release } from './__testUtils__/items';
import { readGithubConfig } from './config';
import { mapDeployment, mapRelease } from './map';

const settings = readGithubConfig(mockServices.rootConfig());
const repository = {
  url: 'https://github.com/acme/orders',
  slug: 'acme/orders',
  components: [
    {
      ref: 'component:default/orders',
      name: 'orders',
      environments: [],
      tags: [],
    },
  ],
};
const context = { repository, settings };
const AT = '2026-07-01T10:00:00.000Z';
const status = (state: string, minute: number) => ({
  state,
  createdAt: `2026-07-01T10:${String(minute).padStart(2, '0')}:00Z`,
});
const mapWith = (more: Parameters<typeof deployment>[2]) =>
  mapDeployment(deployment(7, AT, more), context);

describe('a deployment', () => {
  it('is a release at its first success, whatever comes later', () => {
    const listed = mapWith({
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
    expect(listed).toEqual({
      createdAt: AT,
      open: false,
      items: [
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
      ],
    });
  });

  it.each([
    ['failed', [status('FAILURE', 3)]],
    ['failed', [status('PENDING', 1), status('ERROR', 3)]],
  ])('is a %s release when it ends without success', (expected, nodes) => {
    expect(mapWith({ statuses: { nodes } }).items).toMatchObject([
      {
        evidence: { status: expected, observedAt: '2026-07-01T10:03:00.000Z' },
      },
    ]);
  });

  it.each([
    [[]],
    [[status('QUEUED', 1)]],
    [[status('FAILURE', 1), status('IN_PROGRESS', 2)]],
    [[status('INACTIVE', 2)]],
  ])('is nothing yet with the statuses %j', nodes => {
    expect(mapWith({ statuses: { nodes } })).toMatchObject({
      open: true,
      items: [],
    });
  });

  it('is nothing when it is not to production', () => {
    expect(mapWith({ environment: 'staging' })).toMatchObject({
      open: false,
      items: [],
    });
    expect(mapWith({ environment: 'Prod-EU' }).items).toHaveLength(1);
  });

  it('has its commit for a version when it is of a branch', () => {
    expect(
      mapWith({ ref: { name: 'release-2' }, commitOid: 'abcdef0123456789' })
        .items,
    ).toMatchObject([{ evidence: { version: 'abcdef012345' } }]);
  });

  it('says what is wrong with one that is not as documented', () => {
    expect(mapDeployment({ createdAt: AT, databaseId: '7' }, context)).toEqual({
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

describe('a release', () => {
  it('counts from when it was published', () => {
    const raw = release(3, 'v2.0.1', AT, {
      published_at: '2026-07-02T00:00:00Z',
      name: 'SHOP-3',
      body: 'and SHOP-4 (#9)',
      html_url: 'https://github.com/acme/orders/releases/tag/v2.0.1',
    });
    expect(mapRelease(raw, context).items).toEqual([
      {
        ok: true,
        evidence: {
          kind: 'release',
          source: 'github-releases',
          id: 'release/3',
          service: 'component:default/orders',
          environment: 'production',
          status: 'succeeded',
          version: '2.0.1',
          observedAt: '2026-07-02T00:00:00.000Z',
          changeIds: ['SHOP-3', 'SHOP-4', 'acme/orders#9'],
          actor: 'Codertocat',
          url: 'https://github.com/acme/orders/releases/tag/v2.0.1',
        },
      },
    ]);
  });

  it.each([{ draft: true }, { prerelease: true }, { published_at: null }])(
    'does not count with %j',
    more => {
      expect(mapRelease(release(3, 'v1.0.0', AT, more), context)).toEqual({
        createdAt: AT,
        open: true,
        items: [],
      });
    },
  );
});
