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
          actor: 'Codertocat',
          url: 'https://github.com/acme/orders/releases/tag/v2.0.1',
        },
      },
    ]);
  });

  it.each([{ draft: true }, { prerelease: true }, { published_at: null }])(
    'does not count with %j',
    async more => {
      const entry = readRelease(release(3, 'v1.0.0', AT, more));
      expect(entry).toMatchObject({ createdAt: AT, open: true });
      await expect(itemsOf(entry)).resolves.toEqual([]);
    },
  );
});
