import { itemsOf } from './__testUtils__/context';
import { release } from './__testUtils__/items';
import { readRelease } from './readRelease';

const AT = '2026-07-01T10:00:00.000Z';

describe('a release', () => {
  it('counts from when it was published', async () => {
    const raw = release(3, 'v2.0.1', AT, {
      published_at: '2026-07-02T00:00:00Z',
      name: 'SHOP-3',
      body: 'and SHOP-4 (#9)',
      html_url: 'https://github.com/acme/orders/releases/tag/v2.0.1',
    });
    await expect(itemsOf(readRelease(raw))).resolves.toEqual([
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
          actor: 'codertocat',
          url: 'https://github.com/acme/orders/releases/tag/v2.0.1',
        },
      },
    ]);
  });

  it.each([
    ['draft', 'v1.0.0', { draft: true }],
    ['draft', 'v1.0.0', { published_at: null }],
    ['pre-release', 'v1.0.0', { prerelease: true }],
    ['no-version', 'latest', {}],
    ['no-version', 'orders-stable', {}],
    ['no-version', '1.x', {}],
  ])('is left out as %s: %s, %j', async (leftOut, tag, more) => {
    const entry = readRelease(release(3, tag, AT, more));
    expect(entry).toMatchObject({ createdAt: AT, open: true });
    await expect(itemsOf(entry)).resolves.toEqual([
      { ok: false, leftOut, example: tag },
    ]);
  });

  it.each([
    ['orders@v2.0.1', '2.0.1'],
    ['2026-06-01', '2026-06-01'],
    ['build-31', 'build-31'],
    ['v4', 'v4'],
    ['1.4.0-alpine', '1.4.0-alpine'],
  ])('of %s has the version %s', async (tag, version) => {
    await expect(
      itemsOf(readRelease(release(3, tag, AT))),
    ).resolves.toMatchObject([{ evidence: { version } }]);
  });

  it('is nobody’s change when a workflow made it', async () => {
    const author = { login: 'github-actions[bot]', type: 'Bot' };
    const items = await itemsOf(readRelease(release(3, 'v1', AT, { author })));
    expect(items).toMatchObject([{ ok: true, evidence: { actor: undefined } }]);
  });
});
