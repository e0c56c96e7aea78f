import type { Entry, ListedRelease } from './entries';

/** What was live before a release. */
export interface Past {
  /** The last of its stream that succeeded. */
  before?: ListedRelease;
  /** Whether it brought back what another one had replaced. */
  isBack: boolean;
  /** So many of its stream are known to have been live before. */
  depth: number;
}

/**
 * Finds what was live before each release.
 *
 * @param newestFirst - of one list, without gaps
 */
export function findPasts(newestFirst: Entry[]): Map<ListedRelease, Past> {
  const live = new Map<string, ListedRelease[]>();
  const pasts = new Map<ListedRelease, Past>();
  for (const { release } of [...newestFirst].reverse()) {
    if (!release) continue;
    const known = live.get(release.stream) ?? [];
    const before = known[known.length - 1];
    const isBack =
      before?.revision !== release.revision &&
      known.some(each => each.revision === release.revision);
    pasts.set(release, { before, isBack, depth: known.length });
    if (release.evidence.status === 'succeeded') {
      live.set(release.stream, [...known, release]);
    }
  }
  return pasts;
}
