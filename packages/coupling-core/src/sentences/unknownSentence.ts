import type { UnknownReason } from '../score';
import { counted, listed } from './wording';

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
      return `Unknown: ${counted(reason.releases, 'release')}, at least ${
        reason.needed
      } needed.`;
    case 'source-refused':
      return `Unknown: the timestamps from ${listed(
        reason.sources,
      )} are not release times.`;
    default:
      return 'Unknown: no evidence of data access.';
  }
}
