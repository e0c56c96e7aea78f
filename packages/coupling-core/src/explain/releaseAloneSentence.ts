import { partnerSentence, unknownSentence, type Naming } from '.';
import type { ReleaseAloneReason } from '../releaseAlone/canReleaseAlone';

/**
 * One reason of an answer to "can I release this alone?" in words.
 *
 * @public
 */
export function releaseAloneSentence(
  service: string,
  reason: ReleaseAloneReason,
  name: Naming,
): string {
  switch (reason.code) {
    case 'never-needed':
      return `None of its ${reason.releases} releases needed another service beyond the common schedule.`;
    case 'not-scored':
      return unknownSentence(reason.because);
    default:
      return partnerSentence(service, reason.partner, name);
  }
}
