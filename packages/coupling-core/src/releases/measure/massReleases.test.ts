import type { Release } from '../../evidence/kinds/release';
import { scoreReleases } from '../scoreReleases';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2025, 0, 6, 9);
const SERVICES = Array.from({ length: 50 }, (_, i) => `s${i}`);
/** Days on which everything is rebuilt, on no weekday in particular. */
const REBUILDS = [5, 38, 71, 101, 137, 168, 202, 229, 261, 296, 330, 361];

const release = (service: string, at: number): Release => ({
  kind: 'release',
  source: 'ci',
  service,
  version: `build ${at}`,
  environment: 'production',
  status: 'succeeded',
  id: `${service} ${at}`,
  observedAt: new Date(at).toISOString(),
});

const rebuilds = SERVICES.flatMap((service, s) =>
  REBUILDS.map(day => release(service, START + day * DAY + s * 60_000)),
);

let state = 1;
/** Scattered, and the same in every run (Lehmer's generator). */
const scattered = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};

const quiet = Array.from({ length: 100 }, (_, i) => `quiet${i}`);

/** Releases of services that have nothing to do with each other. */
const lives = [...SERVICES, ...quiet].flatMap(service =>
  Array.from({ length: 12 }, () =>
    release(service, START + scattered() * 365 * DAY),
  ),
);

const neededTogether = (releases: Release[]) =>
  scoreReleases({
    releases,
    services: [],
    options: {
      environments: ['production'],
      lookbackMonths: 24,
      ignoredActors: [],
    },
    now: '2027-01-01T00:00:00Z',
  }).pairs.filter(({ verdict }) => verdict === 'needed-together');

it('sees no need between services that are rebuilt together now and then', () => {
  expect(neededTogether([...lives, ...rebuilds])).toEqual([]);
});

it('still sees fifty services that are never released but together', () => {
  const others = lives.filter(({ service }) => !SERVICES.includes(service));
  const found = neededTogether([...others, ...rebuilds]);
  expect(found.length).toBe((50 * 49) / 2);
});

it('still sees most of one large product that is released as a whole or in part', () => {
  const others = lives.filter(({ service }) => !SERVICES.includes(service));
  // At each of them fourteen others are left out.
  const parts = REBUILDS.flatMap((day, n) =>
    SERVICES.filter((_, s) => (s + 7 * n) % 50 < 36).map((service, s) =>
      release(service, START + (day + 12) * DAY + s * 60_000),
    ),
  );
  const found = neededTogether([...others, ...rebuilds, ...parts]);
  expect(found.length).toBeGreaterThan(0.75 * ((50 * 49) / 2));
});
