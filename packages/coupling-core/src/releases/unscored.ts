import type { CoordinatedRelease, SourceQuality } from '../assessment';
import type { UnknownReason } from '../assessment/score';
import type { Account } from './episodes/account';

/** What there is of services besides episodes. */
export interface Unscored {
  account: Account;
  quality: readonly SourceQuality[];
  /** Pre-releases within the lookback, a version counting once, by service. */
  preReleases: ReadonlyMap<string, number>;
  /** The environments that count, as they were asked for. */
  environments: string[];
}

/** Why services have no score for want of any episode. */
export function* scoresWithoutEpisodes(
  services: readonly { ref: string }[],
  unscored: Unscored,
): Generator<[string, CoordinatedRelease]> {
  const refs = [
    ...services.map(({ ref }) => ref),
    ...unscored.account.byServices().keys(),
  ];
  for (const ref of new Set(refs)) {
    const reason = reasonOf(ref, unscored);
    yield [ref, { status: 'unknown', reason, partners: [] }];
  }
}

function reasonOf(ref: string, unscored: Unscored): UnknownReason {
  const { account, quality, environments, preReleases } = unscored;
  const leftOut = account
    .ofService(ref)
    .filter(({ reason }) => reason !== 'unresolved');
  const refused = leftOut.find(({ reason }) => reason === 'refused');
  if (refused) return refusedReason(ref, refused.named ?? [], quality);
  const releases = leftOut.reduce((sum, one) => sum + one.releases, 0);
  if (releases === 0) return { code: 'no-release-evidence' };
  const isPreRelease = leftOut.every(
    ({ reason }) => reason === 'pre-release' || reason === 'too-old',
  );
  const recent = preReleases.get(ref) ?? 0;
  return isPreRelease && recent > 0
    ? { code: 'only-pre-releases', releases: recent }
    : { code: 'all-left-out', releases, leftOut, environments };
}

function refusedReason(
  ref: string,
  sources: string[],
  quality: readonly SourceQuality[],
): UnknownReason {
  const [own] = quality.flatMap(({ refusedServices = [] }) =>
    refusedServices.filter(({ service }) => service === ref),
  );
  return own
    ? { code: 'versions-go-back', sources, ...own.worstLine }
    : { code: 'source-refused', sources };
}
