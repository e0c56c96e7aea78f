import type { UnknownReason } from '../assessment/score';
import { dataUnknownWording } from '../data/unknownWording';
import { releaseUnknownWording } from '../releases/unknownWording';

type Wording = {
  [Code in UnknownReason['code']]: (
    reason: Extract<UnknownReason, { code: Code }>,
  ) => string;
};

/** Each reason in the words of the room that gives it. */
const WORDING: Wording = { ...releaseUnknownWording, ...dataUnknownWording };

/**
 * Why there is no score: "Unknown: no access evidence."
 *
 * @public
 */
export function unknownSentence(reason: UnknownReason): string {
  const clause = WORDING[reason.code] as (reason: UnknownReason) => string;
  return `Unknown: ${clause(reason)}.`;
}
