import type { CatalogModel } from '../catalog/catalogModel';
import type { Evidence } from '../evidence/evidence';
import { assess } from './assess';

const DAY = 86_400_000;
const START = Date.UTC(2025, 0, 6, 9);
const now = '2026-03-01T00:00:00Z';

const catalog: CatalogModel = {
  services: ['cart', 'shop', 'mail', 'search'].map(name => ({
    ref: `component:default/${name}`,
    owner: `group:default/team-${name}`,
  })),
  stores: [],
  apis: [],
  owners: [],
  relations: [],
};

function release(name: string, day: number, more = {}): Evidence {
  return {
    kind: 'release',
    source: 'ci',
    service: `component:default/${name}`,
    version: `${day}`,
    environment: 'production',
    status: 'succeeded',
    id: `${name} ${day}`,
    observedAt: new Date(START + day * DAY).toISOString(),
    ...more,
  };
}

/** `shop` follows `cart`; the others are a crowd. */
const fleet = [
  ...Array.from({ length: 20 }, (_, i) => [
    release('cart', i * 13),
    release('shop', i * 13 + 0.1),
  ]).flat(),
  ...['mail', 'search'].flatMap((name, s) =>
    Array.from({ length: 30 }, (_, i) => release(name, i * 9.7 + s * 2 + 1)),
  ),
];

/** Releases of names that no catalog has, newer than and amid all others. */
const junk = Array.from({ length: 17 }, (_, s) =>
  Array.from({ length: 6 }, (__, i) =>
    release(`junk-${s}`, i * 13 + s * 0.01, { source: 'pushed' }),
  ),
)
  .flat()
  .concat(release('junk-0', 400, { source: 'pushed' }));

describe('releases of names that the catalog does not have', () => {
  const before = assess({ evidence: fleet, catalog, now });
  const after = assess({ evidence: [...fleet, ...junk], catalog, now });

  it('change nothing for those that it has', () => {
    expect(before.pairs).toContainEqual(
      expect.objectContaining({ verdict: 'needed-together' }),
    );
    const { leftOut, unresolved, ...others } = after;
    expect(before).toMatchObject(others);
    expect(after.services).toEqual(before.services);
    expect(after.pairs).toEqual(before.pairs);
  });

  it('are listed with how many wait for their service', () => {
    expect(after.unresolved).toHaveLength(17);
    expect(after.unresolved[0]).toEqual({
      ref: 'component:default/junk-0',
      items: 7,
      sources: ['pushed'],
      releases: 7,
    });
    expect(after.leftOut).toContainEqual({
      source: 'pushed',
      delivered: 103,
      kept: 0,
      known: 0,
      leftOut: [
        {
          reason: 'unresolved',
          releases: 103,
          examples: expect.arrayContaining([
            { service: 'component:default/junk-0', at: expect.any(String) },
          ]),
        },
      ],
    });
  });

  it('count where there is no catalog', () => {
    const none = { ...catalog, services: [] };
    const { pairs } = assess({ evidence: junk, catalog: none, now });
    expect(pairs.length).toBeGreaterThan(0);
  });
});

it('accounts for every release that came in, by source', () => {
  const odd = [
    release('cart', 1, { status: 'failed' }),
    release('cart', 2, { status: 'rolled-back' }),
    release('cart', 3, { environment: 'staging' }),
    release('cart', 4, { environment: 'pre-prod' }),
    release('cart', 5, { actor: 'ci-bot' }),
    release('cart', 6, { version: '1.0.0-rc.1' }),
    release('cart', 7, { version: '13' }),
    release('cart', -900, { version: 'long ago' }),
    release('cart', 900),
    release('unknown', 8),
  ];
  const all = [...fleet, ...odd, ...odd.map(one => ({ ...one, source: 'b' }))];
  const { leftOut, services } = assess({
    evidence: all,
    catalog,
    now,
    options: { ignoredActors: ['ci-bot'] },
  });
  const counts = leftOut.map(({ source, delivered, kept, known, ...left }) => ({
    source,
    delivered,
    accounted:
      kept + known + left.leftOut.reduce((sum, one) => sum + one.releases, 0),
  }));
  expect(counts).toEqual([
    { source: 'b', delivered: 10, accounted: 10 },
    { source: 'ci', delivered: 110, accounted: 110 },
  ]);
  const [b] = leftOut;
  expect(b.leftOut.map(one => [one.reason, one.releases])).toEqual(
    [
      ['environment', 2],
      ['future', 1],
      ['ignored-actor', 1],
      ['not-succeeded', 2],
      ['pre-release', 1],
      ['too-old', 1],
      ['unresolved', 1],
    ].sort(),
  );
  expect(b.leftOut[0].examples[0]).toEqual({
    service: 'component:default/cart',
    at: '2025-01-10T09:00:00.000Z',
    detail: 'pre-prod',
  });
  expect(services[0].leftOut).toContainEqual({
    reason: 'environment',
    releases: 4,
    named: ['pre-prod', 'staging'],
  });
});
