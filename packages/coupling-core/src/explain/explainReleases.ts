import type { CoordinatedRelease } from '../assessment';
import { parametersOf } from '../shared/parameters';
import { counted } from '../shared/wording';
import type { Explanation, Reader } from './explanation';
import { partnerSentence } from './partnerSentence';
import { unknownSentence } from './unknownSentence';

/**
 * The strongest reason for a service's release score, or for its absence.
 *
 * @public
 */
export function explainReleases(
  service: string,
  score: CoordinatedRelease,
  { name, isShown }: Reader,
): Explanation {
  if (score.status === 'unknown') {
    return {
      code: score.reason.code,
      parameters: parametersOf(score.reason, name),
      sentence: unknownSentence(score.reason),
    };
  }
  const needed = score.partners.filter(p => p.verdict === 'needed-together');
  const strongest = needed.find(({ partner }) => isShown(partner));
  if (strongest) {
    const { partner, hits, releases } = strongest;
    return {
      code: 'needs-partner',
      parameters: parametersOf({ service, partner, hits, releases }, name),
      sentence: partnerSentence(service, strongest, name),
    };
  }
  return needed.length > 0
    ? {
        code: 'needs-hidden-partners',
        parameters: { count: String(needed.length) },
        sentence: `It needs ${counted(
          needed.length,
          'service',
        )} that you may not see.`,
      }
    : {
        code: 'never-needed',
        parameters: { releases: String(score.releases) },
        sentence: neverNeededSentence(score.releases),
      };
}

/** No partner was needed in any of its releases. */
export function neverNeededSentence(releases: number): string {
  return releases === 1
    ? 'Its one release did not need another service beyond the common schedule.'
    : `None of its ${releases} releases needed another service beyond the common schedule.`;
}
