import type { Release } from '../evidence/kinds/release';
import { withDefaults, type AssessOptions } from '../shared/options';
import { scoreReleases } from './scoreReleases';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2025, 0, 6, 9);

type Told = Partial<Release> & { day: number };

/** Releases of one service, in the order of their days. */
function releases(service: string, told: readonly Told[]): Release[] {
  return told.map(({ day, ...more }, i) => ({
    kind: 'release',
    source: 'ci',
    service,
    environment: 'production',
    status: 'succeeded',
    id: `${service} ${i}`,
    observedAt: new Date(START + day * DAY).toISOString(),
    ...more,
  }));
}

/** Every nine days. */
const versions = (list: readonly (string | undefined)[]): Told[] =>
  list.map((version, i) => ({ day: i * 9, version }));

const series = (length: number, more: (i: number) => Partial<Release>) =>
  Array.from({ length }, (_, i) => ({ day: i * 9, ...more(i) }));

const others = ['x', 'y', 'z'].flatMap((service, s) =>
  releases(
    service,
    series(15, i => ({ version: `${i}` })).map(one => ({
      ...one,
      // Never on the same days as another.
      day: one.day * (1.31 + s / 7) + s * 2.3 + 1.1,
    })),
  ),
);

function score(list: Release[], options: AssessOptions = {}) {
  const result = scoreReleases({
    releases: [...list, ...others],
    services: [],
    options: withDefaults(options),
    now: '2027-01-01T00:00:00Z',
  });
  const account = result.leftOut.find(({ source }) => source === 'ci')!;
  const left = account.leftOut.reduce((sum, one) => sum + one.releases, 0);
  expect(account.kept + account.known + left).toBe(account.delivered);
  expect(account.delivered).toBe(list.length + others.length);
  return result;
}

/** How many releases of `shop` count, or why none does. */
function ofShop(list: readonly Told[], options?: AssessOptions) {
  const { byService } = score(releases('shop', list), options);
  const shop = byService.get('shop')!;
  if (shop.status === 'known') return shop.releases;
  const { reason } = shop;
  // A few do for a count, if not for a score.
  return reason.code === 'too-few-releases' ? reason.releases : reason;
}

describe('versions', () => {
  const commit = (i: number) =>
    `${i}a${'0f1e2d3c4b5a69788796a5b4c3d2e1f0a1b2c3'}`;

  it.each<[string, Told[], number]>([
    [
      'counts two spellings of a version once',
      versions(['1.0', '1.1', '1.2', '1.3', '1.4']).flatMap(one => [
        one,
        { ...one, day: one.day + 0.2, version: `v${one.version}` },
      ]),
      5,
    ],
    [
      'counts a commit and its short form once, whichever comes first',
      Array.from({ length: 6 }, (_, i) => {
        const long = commit(i + 10);
        const [one, other] = [long, long.slice(0, 7 + i)];
        return [
          { day: i * 9, version: i % 2 ? one : other },
          { day: i * 9 + 0.2, version: i % 2 ? other : one },
        ];
      }).flat(),
      6,
    ],
    [
      'tells commits apart that begin alike',
      series(6, i => ({
        version: `${'3f2a9c1d'.repeat(4)}0000000${i}`,
      })),
      6,
    ],
    [
      'tells numbers of builds apart that begin alike',
      versions(['1234567', '12345678', '123456789', '1234567890', '12345670']),
      5,
    ],
    [
      'tells releases of a moving tag apart by their times',
      series(7, () => ({ version: 'latest' })),
      7,
    ],
    [
      'counts what is deployed again once',
      versions(['1', '2', '3', '4', '5', '3', '4', '5']),
      5,
    ],
    [
      'counts builds for production whatever stands behind the version',
      versions(['1.0-prod.1', '1.1-prod.2', '1.2-acme', '1.3-x.1', '1.4-eu']),
      5,
    ],
    [
      'takes for a pre-release what comes before its release again and again',
      versions([
        ...['1.0.0-acme.1', '1.0.0', '1.1.0-acme.1', '1.1.0', '1.2.0', '1.3.0'],
        ...['1.4.0', '1.5.0-acme.1'],
      ]),
      5,
    ],
    [
      'counts a later build of a release',
      versions(['1.0.0', '1.0.0-1', '1.0.0-2', '1.1.0', '1.1.0-1']),
      5,
    ],
  ])('%s', (_, told, expected) => {
    expect(ofShop(told)).toBe(expected);
  });
});

describe('environments', () => {
  it('counts all names of production, and a version once in all of them', () => {
    const told = series(6, i => ({ version: `${i}` })).flatMap(one => [
      { ...one, environment: 'prod-eu' },
      { ...one, day: one.day + 0.25, environment: 'Production/US' },
    ]);
    const { byService } = score(releases('shop', told));
    expect(byService.get('shop')).toMatchObject({
      releases: 6,
      rollout: {
        environments: ['Production/US', 'prod-eu'],
        releases: 6,
        medianSpreadHours: 6,
      },
    });
  });

  it('takes what has no version for one rollout of a day', () => {
    const told = series(6, () => ({ version: 'latest' })).flatMap(one => [
      { ...one, environment: 'prod-eu' },
      { ...one, day: one.day + 0.25, environment: 'prod-us' },
    ]);
    expect(ofShop(told)).toBe(6);
  });

  it('says where all releases went, if none counts', () => {
    const told = series(6, i => ({
      version: `${i}`,
      environment: i % 2 ? 'staging' : 'pre-prod',
    }));
    expect(ofShop(told)).toEqual({
      code: 'all-left-out',
      releases: 6,
      leftOut: [
        { reason: 'environment', releases: 6, named: ['pre-prod', 'staging'] },
      ],
      environments: ['production'],
    });
    expect(ofShop(told, { environments: ['staging', 'pre-*'] })).toBe(6);
  });
});

describe('actors', () => {
  it('counts what bots deploy, also those that raise dependencies', () => {
    const actors = ['github-actions[bot]', 'argocd', 'renovate[bot]'];
    const told = series(9, i => ({ version: `${i}`, actor: actors[i % 3] }));
    expect(ofShop(told)).toBe(9);
  });

  it('leaves out what such a bot releases in several services at once', () => {
    const bump = (service: string, minutes: number) =>
      releases(
        service,
        series(6, i => ({ version: `bump ${i}`, actor: 'app/renovate' })).map(
          one => ({ ...one, day: one.day + 4 + minutes / 1440 }),
        ),
      );
    const list = [...bump('a', 0), ...bump('b', 3), ...bump('c', 70)];
    const { byService, leftOut } = score(list);
    expect(byService.get('a')).toMatchObject({
      reason: {
        code: 'all-left-out',
        leftOut: [{ reason: 'ignored-actor', named: ['app/renovate'] }],
      },
    });
    expect(leftOut[0].leftOut).toMatchObject([
      { reason: 'ignored-actor', releases: 18 },
    ]);
  });

  it('says that all were by actors that were to be ignored', () => {
    const told = series(6, i => ({ version: `${i}`, actor: 'ci-bot' }));
    expect(ofShop(told, { ignoredActors: ['ci-*'] })).toMatchObject({
      code: 'all-left-out',
      leftOut: [{ reason: 'ignored-actor', releases: 6, named: ['ci-bot'] }],
    });
  });
});

describe('times', () => {
  it.each<[string, string[]]>([
    [
      'rollbacks',
      ['2.3.0', '2.3.1', '2.3.2', '2.3.1', '2.3.3', '2.3.2', '2.3.4'],
    ],
    [
      'two rollbacks to what was released before',
      ['2.3.9', '2.3.7', '2.3.10', '2.3.8', '2.3.11', '2.3.12'],
    ],
    [
      'commits',
      ['1.2.3-9f2a9c1', '1.2.3-1f2a9c1', '1.2.3-8f2a9c1', '1.2.3-0f2a9c1'],
    ],
  ])('are not refused for %s', (_, list) => {
    const { quality } = score(releases('shop', versions(list)));
    expect(quality[0].refused).toBe(false);
    expect(quality[0].refusedServices).toBeUndefined();
  });

  const backfilled = versions(
    Array.from({ length: 14 }, (_, i) => `1.4.${(i * 5) % 14}`),
  );

  it('are refused for a service that goes back, and for no other', () => {
    const { byService, quality } = score(releases('shop', backfilled));
    expect(quality[0].refused).toBe(false);
    expect(byService.get('shop')).toMatchObject({
      status: 'unknown',
      reason: {
        code: 'versions-go-back',
        ...{ sources: ['ci'], line: '1.4', steps: 13, backwards: 4 },
      },
    });
    expect(byService.get('x')).toEqual(score([]).byService.get('x'));
  });

  it('are refused for a source where most of its services go back', () => {
    const mirrored = ['m1', 'm2', 'm3', 'm4'].flatMap(service =>
      releases(
        service,
        service === 'm4' ? versions(['1', '2', '3']) : backfilled,
      ),
    );
    const list = mirrored.map(one => ({ ...one, source: 'mirror' }));
    const { quality, byService } = scoreReleases({
      releases: [...list, ...others],
      services: [],
      options: withDefaults(),
      now: '2027-01-01T00:00:00Z',
    });
    expect(quality.map(one => [one.source, one.refused])).toEqual([
      ['ci', false],
      ['mirror', true],
    ]);
    expect(byService.get('m4')).toMatchObject({
      reason: { code: 'source-refused', sources: ['mirror'] },
    });
  });
});
