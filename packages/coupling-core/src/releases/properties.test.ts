import * as fc from '@seams/property-testing';
import type { Release } from '../evidence/kinds/release';
import { scoreReleases } from './scoreReleases';

const HOUR = 3600;
const DAY = 24 * HOUR;
const START = Date.UTC(2025, 0, 6) / 1000;
const DAYS = 400;

interface Event {
  service: string;
  at: number;
}

function score(events: readonly Event[]) {
  return scoreReleases({
    releases: events.map(toRelease),
    services: [],
    options: {
      environments: ['production'],
      lookbackMonths: 24,
      ignoredActors: [],
    },
    now: '2030-01-01T00:00:00Z',
  });
}

function toRelease({ service, at }: Event): Release {
  return {
    kind: 'release',
    source: 'test',
    service,
    version: `build ${at}`,
    environment: 'production',
    status: 'succeeded',
    id: `${service} ${at}`,
    observedAt: new Date(at * 1000).toISOString(),
  };
}

/** A fleet of five; b follows most releases of a. */
const fleet: fc.Arbitrary<Event[]> = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 10, max: DAYS - 10 }), {
      minLength: 16,
      maxLength: 30,
    }),
    followed: fc
      .array(fc.boolean(), { minLength: 30, maxLength: 30 })
      // Enough releases of b for it to speak from the first.
      .map(followed => followed.map((yes, i) => yes || i < 8)),
    others: fc.array(
      fc.record({
        service: fc.constantFrom('c', 'd', 'e'),
        at: fc
          .integer({ min: 0, max: DAYS * 24 })
          .map(hour => START + hour * HOUR),
      }),
      { minLength: 10, maxLength: 40 },
    ),
  })
  .map(({ days, followed, others }) => [
    // The first and the last fix the period that is looked at.
    { service: 'e', at: START },
    { service: 'e', at: START + DAYS * DAY },
    ...days.map(day => ({ service: 'a', at: START + day * DAY })),
    ...days
      .filter((_, i) => followed[i])
      .map(day => ({ service: 'b', at: START + day * DAY + 2 * HOUR })),
    ...others,
  ]);

/**
 * The same amid a crowd: a dozen others release most of the time, in spells of
 * three weeks, with as much silence between them.
 */
const denseFleet: fc.Arbitrary<Event[]> = fc
  .record({
    pair: fleet,
    crowd: fc.array(
      fc.record({
        service: fc.constantFrom(...'cdefghijklmn'),
        spell: fc.nat(Math.floor(DAYS / 42) - 1),
        hour: fc.nat(21 * 24),
      }),
      { minLength: 100, maxLength: 400 },
    ),
  })
  .map(({ pair, crowd }) => [
    ...pair.map(e => ({ ...e, at: inSpells(e.at) })),
    ...crowd.map(({ service, spell, hour }) => ({
      service,
      at: START + spell * 42 * DAY + hour * HOUR,
    })),
  ]);

/** Moves what falls in a silence to three weeks earlier. */
function inSpells(at: number): number {
  const day = Math.floor((at - START) / DAY);
  return day < DAYS && day % 42 >= 21 ? at - 21 * DAY : at;
}

const strengthOf = (events: readonly Event[]) =>
  score(events).pairs.find(pair => pair.a === 'a' && pair.b === 'b')
    ?.strength ?? 0;

/** The middle of a day on which, and around which, nobody releases. */
function quietMoments(events: readonly Event[]): number[] {
  return Array.from({ length: DAYS - 130 }, (_, i) => i + 65)
    .map(day => START + (day + 0.5) * DAY)
    .filter(at => events.every(event => Math.abs(event.at - at) > 80 * HOUR));
}

it('gives the same whatever the order of the releases', () => {
  fc.assert(
    fc.property(
      fleet.chain(events =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray(events, { minLength: events.length }),
        ),
      ),
      ([events, shuffled]) => {
        expect(score(shuffled)).toEqual(score(events));
      },
    ),
    { numRuns: 40 },
  );
});

it('gives the same when releases are reported again', () => {
  fc.assert(
    fc.property(fleet, events => {
      const repeated = [...events, ...events.filter((_, i) => i % 3 === 0)];
      const { quality: once, leftOut: _once, ...first } = score(events);
      const { quality: twice, leftOut, ...second } = score(repeated);
      expect(leftOut[0].delivered).toBe(repeated.length);
      expect(second).toEqual(first);
      expect(twice[0].refused).toBe(once[0].refused);
    }),
    { numRuns: 40 },
  );
});

it('gives the same scores when all of history moves', () => {
  fc.assert(
    fc.property(
      fleet,
      fc.integer({ min: -400 * DAY, max: 400 * DAY }),
      (events, shift) => {
        const moved = events.map(e => ({ ...e, at: e.at + shift }));
        expect(score(moved).pairs).toEqual(score(events).pairs);
      },
    ),
    { numRuns: 40 },
  );
});

it('gives the same whatever services are called', () => {
  const renamed: Record<string, string> = {
    a: 'z',
    b: 'y',
    c: 'x',
    d: 'w',
    e: 'v',
  };
  fc.assert(
    fc.property(fleet, events => {
      const other = score(
        events.map(e => ({ ...e, service: renamed[e.service] })),
      );
      for (const pair of score(events).pairs) {
        const same = other.pairs.find(
          p => p.a === renamed[pair.b] && p.b === renamed[pair.a],
        )!;
        expect(same.verdict).toBe(pair.verdict);
        expect(same.strength).toBeCloseTo(pair.strength, 12);
        expect(same.p).toBeCloseTo(pair.p, 12);
      }
    }),
    { numRuns: 40 },
  );
});

/** Where nobody releases the score is monotone, however dense the rest is. */
const fleets = [
  { name: 'sparse', events: fleet },
  { name: 'dense', events: denseFleet },
];

it.each(fleets)(
  'never raises a strength by a release on its own, in a $name fleet',
  ({ events: anyEvents }) => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.nat(),
        fc.constantFrom('a', 'b'),
        (events, n, service) => {
          const moments = quietMoments(events);
          fc.pre(moments.length > 0);
          const solo = { service, at: moments[n % moments.length] };
          const before = strengthOf(events);
          fc.pre(before > 0);
          expect(strengthOf([...events, solo])).toBeLessThanOrEqual(
            before + 1e-9,
          );
        },
      ),
      { numRuns: 60 },
    );
  },
);

it.each(fleets)(
  'never lowers a strength by a joint release in a quiet moment, in a $name fleet',
  ({ events: anyEvents }) => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), (events, n) => {
        const moments = quietMoments(events);
        fc.pre(moments.length > 0);
        const at = moments[n % moments.length];
        const joint = [
          { service: 'a', at },
          { service: 'b', at: at + 2 * HOUR },
        ];
        expect(strengthOf([...events, ...joint])).toBeGreaterThanOrEqual(
          strengthOf(events) - 1e-9,
        );
      }),
      { numRuns: 60 },
    );
  },
);
