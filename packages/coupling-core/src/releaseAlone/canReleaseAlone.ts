import type {
  CoordinatedRelease,
  ReleasePartner,
  ServiceAssessment,
} from '../assessment';
import type { UnknownReason } from '../assessment/score';
import {
  FIRM_STRENGTH,
  MOST_RELEASES,
  NEEDED_STRENGTH,
} from '../shared/releaseStrength';

/**
 * Whether a service can be released without another one, and why
 * (scores.md, "Can I release this alone?").
 *
 * @public
 */
export type ReleaseAlone =
  | {
      answer: 'yes';
      reasons: ReleaseAloneReason<'never-needed' | 'seldom-needs-partner'>[];
    }
  | { answer: 'no'; reasons: ReleaseAloneReason<'needs-partner'>[] }
  | {
      answer: 'unknown';
      reasons: ReleaseAloneReason<
        'not-scored' | 'sometimes-needs-partner' | 'same-train'
      >[];
    };

/** @public */
export type ReleaseAloneReason<
  Code extends AnyReason['code'] = AnyReason['code'],
> = Extract<AnyReason, { code: Code }>;

type AnyReason =
  /** None of so many releases needed another service. */
  | { code: 'never-needed'; releases: number }
  /** Needed together, but by hardly any of this service's own releases. */
  | { code: 'seldom-needs-partner'; partner: ReleasePartner }
  /** Needed together, and firmly so. */
  | { code: 'needs-partner'; partner: ReleasePartner }
  /** Needed together, but by a smaller share: it depends on the change. */
  | { code: 'sometimes-needs-partner'; partner: ReleasePartner }
  /** Both go out on one schedule, which hides whether they must. */
  | { code: 'same-train'; partner: ReleasePartner }
  | { code: 'not-scored'; because: UnknownReason };

/**
 * Decides from an assessment whether a service can be released alone: "no"
 * when a partner is firmly needed, "unknown" when the evidence cannot tell,
 * "yes" only when it speaks for it. Absent when the service was not assessed.
 *
 * A verdict is about a pair, the question about one of the two: a service that
 * ships weekly can go alone, though a partner that ships yearly never does
 * without it. So a partner counts by its share of the service's own releases,
 * and one with too little joint history does not make the answer unknown.
 *
 * @public
 */
export function canReleaseAlone(
  { services }: { services: ServiceAssessment[] },
  ref: string,
): ReleaseAlone | undefined {
  const service = services.find(candidate => candidate.service === ref);
  return service && decide(service.coordinatedRelease);
}

function decide(score: CoordinatedRelease): ReleaseAlone {
  const { partners } = score;
  const needed = partners.filter(isNeededFirmly);
  if (needed.length > 0) {
    const code = 'needs-partner';
    const reasons = needed.map(partner => ({ code, partner } as const));
    return { answer: 'no', reasons };
  }
  const doubts = partners.flatMap(toDoubt);
  if (score.status === 'unknown') {
    const because = score.reason;
    // Which partners they are says more than that there are some.
    const reasons =
      because.code === 'cannot-tell-on-one-schedule' && doubts.length > 0
        ? doubts
        : [{ code: 'not-scored', because } as const];
    return { answer: 'unknown', reasons };
  }
  if (doubts.length > 0) return { answer: 'unknown', reasons: doubts };
  const seldom = partners.filter(p => p.verdict === 'needed-together');
  return {
    answer: 'yes',
    reasons:
      seldom.length > 0
        ? seldom.map(partner => ({ code: 'seldom-needs-partner', partner }))
        : [{ code: 'never-needed', releases: score.releases }],
  };
}

function isNeededFirmly(partner: ReleasePartner): boolean {
  return (
    partner.verdict === 'needed-together' &&
    partner.strength >= FIRM_STRENGTH &&
    isAlongMostly(partner)
  );
}

function toDoubt(
  partner: ReleasePartner,
): ReleaseAloneReason<'sometimes-needs-partner' | 'same-train'>[] {
  switch (partner.verdict) {
    case 'needed-together':
      return shareBeyondSchedule(partner) >= NEEDED_STRENGTH
        ? [{ code: 'sometimes-needs-partner', partner }]
        : [];
    case 'same-train':
      return isAlongMostly(partner) && !partner.ownChanges
        ? [{ code: 'same-train', partner }]
        : [];
    default:
      return [];
  }
}

function isAlongMostly({ hits, releases }: ReleasePartner): boolean {
  return hits >= MOST_RELEASES * releases;
}

/** 0–1, like the effect κ of scores.md, on the service's own counts. */
function shareBeyondSchedule({ hits, releases, expected }: ReleasePartner) {
  return releases > expected ? (hits - expected) / (releases - expected) : 0;
}
