import type { Entry, ListedRelease } from './entries';

/**
 * Finds what was live before each release: the last one of its stream that
 * succeeded. The first of a stream has none.
 *
 * @param newestFirst - of one list, without gaps
 */
export function findPredecessors(
  newestFirst: Entry[],
): Map<ListedRelease, ListedRelease> {
  const live = new Map<string, ListedRelease>();
  const before = new Map<ListedRelease, ListedRelease>();
  for (const { release } of [...newestFirst].reverse()) {
    if (!release) continue;
    const last = live.get(release.stream);
    if (last) before.set(release, last);
    if (release.evidence.status === 'succeeded') {
      live.set(release.stream, release);
    }
  }
  return before;
}
