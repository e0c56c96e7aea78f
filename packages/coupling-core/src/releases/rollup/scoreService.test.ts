import type { Release } from '../../evidence/kinds/release';
import { withDefaults } from '../../shared/options';
import { scoreReleases } from '../scoreReleases';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const START = Date.UTC(2025, 0, 7, 14);

function release(service: string, at: number): Release {
  return {
    kind: 'release',
    source: 'ci',
    service,
    environment: 'production',
    status: 'succeeded',
    id: `${service} ${at}`,
    observedAt: new Date(START + at).toISOString(),
  };
}

/** Every week within minutes of the others. */
const onTrain = (service: string, minutes: number, weeks = 40) =>
  Array.from({ length: weeks }, (_, i) =>
    release(service, i * WEEK + minutes * 60_000),
  );

/** Whenever, and never near the train. */
const alone = (service: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    release(service, i * (40 / count) * WEEK + 3.5 * 24 * HOUR),
  );

/** Scattered over all of the time, so that there is a fleet to compare with. */
function scattered(service: string, seed: number, count = 25): Release[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return release(service, (state / 2_147_483_647) * 40 * WEEK);
  });
}

const crowd = ['p', 'q', 'r', 's', 't', 'u'].flatMap((name, i) =>
  scattered(name, 1000 + i * 77),
);

function score(
  releases: Release[],
  owners: Record<string, string | undefined> = {},
) {
  return scoreReleases({
    releases: [...releases, ...crowd],
    services: Object.entries(owners).map(([ref, owner]) => ({ ref, owner })),
    options: withDefaults(),
    now: '2026-01-01T00:00:00Z',
  }).byService;
}

describe('on one schedule', () => {
  const train = [...onTrain('a', 0), ...onTrain('b', 7), ...onTrain('c', 12)];

  it('cannot tell, and says so', () => {
    const a = score(train).get('a')!;
    expect(a).toMatchObject({
      status: 'unknown',
      reason: {
        code: 'cannot-tell-on-one-schedule',
        ...{ releases: 40, hidden: 40, partners: 2 },
      },
    });
    expect(a.partners.map(({ verdict }) => verdict)).toEqual([
      'same-train',
      'same-train',
    ]);
  });

  it('can tell where most releases go alone, up to those that do not', () => {
    const busy = [...onTrain('a', 0, 10), ...alone('a', 140)];
    const a = score([...busy, ...onTrain('b', 7, 10)]).get('a')!;
    expect(a.status).toBe('known');
  });
});

describe('other teams', () => {
  const follower = (service: string, of: Release[]) =>
    of.map(one =>
      release(service, Date.parse(one.observedAt) - START + 0.6 * HOUR),
    );
  const a = scattered('a', 5);
  const coupled = [...a, ...follower('b', a)];

  const others = (owners: Record<string, string | undefined>) => {
    const result = score(coupled, owners).get('a')!;
    expect(result.partners[0]).toMatchObject({ verdict: 'needed-together' });
    return result.status === 'known' ? result.otherTeams : result;
  };

  it('are needed where the partner is of another team', () => {
    expect(others({ a: 'red', b: 'blue' })).toMatchObject({
      status: 'known',
      teams: ['blue'],
    });
  });

  it('are not where it is of the own', () => {
    expect(others({ a: 'red', b: 'red' })).toMatchObject({
      status: 'known',
      ...{ score: 0, teams: [] },
    });
  });

  it.each([
    [{ a: 'red', b: undefined }, ['b']],
    [{ a: undefined, b: 'blue' }, ['a']],
    [{ a: undefined, b: undefined }, ['a', 'b']],
  ])('are not known with the owners %j', (owners, services) => {
    expect(others(owners)).toEqual({
      status: 'unknown',
      reason: { code: 'partner-without-owner', services },
    });
  });
});
