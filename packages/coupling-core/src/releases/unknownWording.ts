import type { UnknownReason } from '../assessment/score';
import { counted, listed } from '../shared/wording';
import { leftOutReason } from './leftOutWording';

type ReleaseReason = Exclude<UnknownReason, { code: 'no-access-evidence' }>;

/** Why releases give no score, as a clause. */
export const releaseUnknownWording: {
  [Code in ReleaseReason['code']]: (
    reason: Extract<ReleaseReason, { code: Code }>,
  ) => string;
} = {
  'no-release-evidence': () => 'no release evidence',
  'only-pre-releases': ({ releases }) =>
    releases === 1
      ? 'its only release is a pre-release'
      : `its ${releases} releases are all pre-releases`,
  // Enough by number may be too few by weight: see scores.md, "Roll-up".
  'too-few-releases': ({ releases, needed }) =>
    releases < needed
      ? `${counted(releases, 'release')}, at least ${needed} needed`
      : `its ${releases} releases count for fewer than the ${needed} needed, since older ones weigh less`,
  'source-refused': ({ sources }) =>
    `the timestamps from ${listed(sources)} are not release times`,
  'versions-go-back': ({ backwards, steps, line, sources }) =>
    `${backwards} of ${counted(
      steps,
      'step',
    )} of ${line} go back, so the timestamps from ${listed(
      sources,
    )} are not its release times`,
  'all-left-out': allLeftOut,
  'cannot-tell-on-one-schedule': ({ hidden, releases, partners }) =>
    `${hidden} of its ${counted(
      releases,
      'release',
    )} went out on one schedule with ${counted(
      partners,
      'other service',
    )}, which hides whether they must`,
  'partner-without-owner': ({ services }) =>
    `${counted(services.length, 'service')} it may need ${
      services.length === 1 ? 'has' : 'have'
    } no owner in the catalog, so ${
      services.length === 1 ? 'it' : 'they'
    } may be another team's`,
};

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
    return `${all}, none of which counts: ${parts.join(', ')}`;
  }
  const named = first.named ? listed(first.named) : '';
  if (first.reason === 'environment') {
    return `${all}, none to ${environments.join(
      ' or ',
    )}; its environments are ${named}`;
  }
  if (first.reason === 'ignored-actor') {
    return `${all}, all by ignored actors (${named})`;
  }
  return `${all}, all ${leftOutReason(first.reason)}`;
}
