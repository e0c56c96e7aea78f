import type { ReleaseAloneReason } from '../releaseAlone/canReleaseAlone';
import type { Naming } from '../shared/wording';
import { neverNeededSentence } from './explainReleases';
import { partnerSentence } from './partnerSentence';
import { unknownSentence } from './unknownSentence';

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
      return neverNeededSentence(reason.releases);
    case 'not-scored':
      return unknownSentence(reason.because);
    default:
      return partnerSentence(service, reason.partner, name);
  }
}
