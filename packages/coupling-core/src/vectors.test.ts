import vectors from '../fixtures/test-vectors.json';
import { serviceScore } from './data/sharedDataScore';
import { severity } from './data/severity';
import {
  anySlow,
  downMinutesPer30Days,
  jointAvailability,
  retriedAvailability,
} from './journeys/availability';
import { ownershipClarity } from './ownership/clarity';
import { rollUp } from './scores/rollUp';
import { scoreWord } from './shared/scoreWord';

/** Checked beside the formulas they belong to, in src/releases. */
const COVERED_IN_RELEASES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'C1'];

interface Vector {
  id: string;
  what: string;
  input: Record<string, unknown>;
  expect: Record<string, unknown>;
}

const severityCheck = ({ input }: Vector) => {
  const {
    W = 0,
    R = 0,
    F = 0,
    J = 0,
    M = 0,
    O = 0,
  } = input as Record<string, number>;
  return {
    severity: severity({
      writers: W,
      readers: R,
      keys: F,
      joiners: J,
      migrators: M,
      orphaned: O,
    }),
  };
};
const serviceCheck = ({ input }: Vector) => ({
  service: serviceScore(input.sev as number[]),
});

const checks: Record<string, (vector: Vector) => Record<string, unknown>> = {
  S1: severityCheck,
  S2: severityCheck,
  S3: severityCheck,
  S4: severityCheck,
  S5: severityCheck,
  S6: severityCheck,
  S7: serviceCheck,
  S8: serviceCheck,
  S9: ({ input }) => {
    const rolledUp = rollUp(
      [
        ...(input.known as number[]).map(score => ({
          status: 'known' as const,
          score,
        })),
        ...new Array(input.unknown as number).fill({ status: 'unknown' }),
      ],
      scoreWord,
    );
    return {
      known_mean: rolledUp.knownMean,
      lower: rolledUp.low,
      upper: rolledUp.high,
      coverage: rolledUp.knownServices / rolledUp.services,
      headline: rolledUp.status === 'known' ? rolledUp.score : null,
    };
  },
  A1: ({ input }) => {
    const { a, n } = input as { a: number; n: number };
    const availability = jointAvailability(new Array(n).fill(a));
    return {
      availability,
      downMinutesPer30d: downMinutesPer30Days(availability),
    };
  },
  A2: ({ input }) => {
    const { a, tries } = input as { a: number; tries: number };
    return { availability: retriedAvailability(a, tries) };
  },
  A3: () => ({ anySlow: anySlow(0.01, 9) }),
  O1: ({ input }) => {
    const { declared, topShareNorm, active, oncall } = input as Record<
      string,
      number
    >;
    const { low, high } = ownershipClarity({
      declared,
      topShare: topShareNorm,
      active,
      oncall,
    });
    expect(high).toBe(low);
    return { score: low };
  },
};

describe('the test vectors', () => {
  it('are each checked, here or in src/releases', () => {
    expect(vectors.map(({ id }) => id).sort()).toEqual(
      [...Object.keys(checks), ...COVERED_IN_RELEASES].sort(),
    );
  });

  it.each(
    (vectors as Vector[])
      .filter(({ id }) => !COVERED_IN_RELEASES.includes(id))
      .map(vector => [`${vector.id}: ${vector.what}`, vector] as const),
  )('%s', (_, vector) => {
    expect(wrong(checks[vector.id](vector), vector.expect)).toEqual([]);
  });
});

/** What differs; a number is right when it rounds to the vector's digits. */
function wrong(
  result: Record<string, unknown>,
  expected: Record<string, unknown>,
): string[] {
  return Object.entries(expected).flatMap(([name, right]) => {
    const is = result[name];
    const same =
      typeof right === 'number' && typeof is === 'number'
        ? Math.abs(is - right) <= 0.5 * 10 ** -decimalsOf(right) + 1e-9
        : is === right;
    return same ? [] : [`${name} is ${is}, not ${right}`];
  });
}

function decimalsOf(expected: number): number {
  return String(expected).split('.')[1]?.length ?? 0;
}
