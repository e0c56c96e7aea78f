import type { UnknownReason } from '../assessment/score';
import { counted, listed } from '../shared/wording';
import { leftOutReason } from './leftOutSentence';

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
    case 'versions-go-back':
      return `Unknown: ${reason.backwards} of ${counted(
        reason.steps,
        'step',
      )} of ${reason.line} go back, so the timestamps from ${listed(
        reason.sources,
      )} are not its release times.`;
    case 'all-left-out':
      return allLeftOut(reason);
    case 'cannot-tell-on-one-schedule':
      return `Unknown: ${reason.hidden} of its ${counted(
        reason.releases,
        'release',
      )} went out on one schedule with ${counted(
        reason.partners,
        'other service',
      )}, which hides whether they must.`;
    case 'partner-without-owner':
      return `Unknown with other teams: ${counted(
        reason.services.length,
        'service',
      )} of these ${
        reason.services.length === 1 ? 'has' : 'have'
      } no owner in the catalog.`;
    default:
      return 'Unknown: no evidence of data access.';
  }
}

/** That there are releases, and why none counts. */
function allLeftOut({
  releases,
  leftOut,
  environments,
}: Extract<UnknownReason, { code: 'all-left-out' }>): string {
  const [first] = leftOut;
  const all = counted(releases, 'release');
  if (leftOut.length > 1) {
    const parts = leftOut.map(
      one => `${one.releases} ${leftOutReason(one.reason)}`,
    );
    return `Unknown: ${all}, none of which counts: ${parts.join(', ')}.`;
  }
  const named = first.named ? listed(first.named) : '';
  if (first.reason === 'environment') {
    return `Unknown: ${all}, none to ${environments.join(
      ' or ',
    )}; its environments are ${named}.`;
  }
  if (first.reason === 'ignored-actor') {
    return `Unknown: ${all}, all by ignored actors (${named}).`;
  }
  return `Unknown: ${all}, all ${leftOutReason(first.reason)}.`;
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
