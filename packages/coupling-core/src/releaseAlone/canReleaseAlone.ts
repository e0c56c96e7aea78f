import type { Assessment, ReleasePartner } from '../assessment';
import type { UnknownReason } from '../score';

/**
 * Whether a service can be released without another one, and why
 * (scores.md, "Can I release this alone?").
 *
 * @public
 */
export type ReleaseAlone =
  | { answer: 'yes'; reasons: ReleaseAloneReason<'never-needed'>[] }
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
  /** Needed together, and firmly so. */
  | { code: 'needs-partner'; partner: ReleasePartner }
  /** Needed together, but by a smaller share: it depends on the change. */
  | { code: 'sometimes-needs-partner'; partner: ReleasePartner }
  /** Both go out on one schedule, which hides whether they must. */
  | { code: 'same-train'; partner: ReleasePartner }
  | { code: 'not-scored'; because: UnknownReason };

/** Strength from which a partner is firmly needed (scores.md, "Verdicts"). */
const FIRM = 0.5;

/**
 * Decides from an assessment whether a service can be released alone: "no"
 * when a partner is firmly needed, "unknown" when the evidence cannot tell,
 * "yes" only when it speaks for it. Absent when the service was not assessed.
 *
 * A partner with too little joint history does not make the answer unknown:
 * the service went without it in most of its releases.
 *
 * @public
 */
export function canReleaseAlone(
  { services }: Pick<Assessment, 'services'>,
  ref: string,
): ReleaseAlone | undefined {
  const service = services.find(candidate => candidate.service === ref);
  if (!service) return undefined;
  const score = service.coordinatedRelease;
  const needed = score.partners.filter(isNeededFirmly);
  if (needed.length > 0) {
    return {
      answer: 'no',
      reasons: needed.map(partner => ({ code: 'needs-partner', partner })),
    };
  }
  if (score.status === 'unknown') {
    const because = score.reason;
    return { answer: 'unknown', reasons: [{ code: 'not-scored', because }] };
  }
  const doubts = score.partners.flatMap(toDoubt);
  return doubts.length > 0
    ? { answer: 'unknown', reasons: doubts }
    : {
        answer: 'yes',
        reasons: [{ code: 'never-needed', releases: score.releases }],
      };
}

function isNeededFirmly({ verdict, strength }: ReleasePartner): boolean {
  return verdict === 'needed-together' && strength >= FIRM;
}

function toDoubt(
  partner: ReleasePartner,
): ReleaseAloneReason<'sometimes-needs-partner' | 'same-train'>[] {
  switch (partner.verdict) {
    case 'needed-together':
      return [{ code: 'sometimes-needs-partner', partner }];
    case 'same-train':
      return [{ code: 'same-train', partner }];
    default:
      return [];
  }
}
