import type { UnknownReason } from '../assessment/score';
import { counted, listed } from '../shared/wording';

/**
 * Why there is no score.
 *
 * @public
 */
export function unknownSentence(reason: UnknownReason): string {
  switch (reason.code) {
    case 'no-release-evidence':
      return 'Unknown: no release evidence.';
    case 'only-pre-releases':
      return reason.releases === 1
        ? 'Unknown: its only release is a pre-release.'
        : `Unknown: its ${reason.releases} releases are all pre-releases.`;
    case 'too-few-releases':
      return tooFewReleases(reason);
    case 'source-refused':
      return `Unknown: the timestamps from ${listed(
        reason.sources,
      )} are not release times.`;
    default:
      return 'Unknown: no evidence of data access.';
  }
}

/** Enough by number may be too few by weight: see scores.md, "Roll-up". */
function tooFewReleases({
  releases,
  needed,
}: {
  releases: number;
  needed: number;
}): string {
  return releases < needed
    ? `Unknown: ${counted(releases, 'release')}, at least ${needed} needed.`
    : `Unknown: its ${releases} releases count for fewer than the ${needed} needed, since older ones weigh less.`;
}
