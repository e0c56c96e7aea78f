import type { Evidence } from '../evidence';
import type { EvidenceIssue } from './parse';

/** How much clocks of two machines may differ. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * What is wrong with evidence from the future, if it is: it would be the newest
 * of all for as long as it is ahead, and hide what is true now.
 *
 * @param now - ISO 8601
 * @public
 */
export function futureIssue(
  { observedAt }: Pick<Evidence, 'observedAt'>,
  now: string,
): EvidenceIssue | undefined {
  if (Date.parse(observedAt) <= Date.parse(now) + TOLERANCE_MS) {
    return undefined;
  }
  return {
    field: 'observedAt',
    reason: `is in the future, ${observedAt}, where it is ${new Date(
      now,
    ).toISOString()}; give the time at which it was seen, with its zone`,
  };
}
