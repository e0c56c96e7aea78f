import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { readChangedPaths } from './changedPaths';
import { changesSince, hasOwnCommits } from './changesSince';
import type { Entry, ListedRelease } from './entries';
import { ownersOf } from './ownersOf';
import { findPredecessors } from './predecessors';
import type { ReadingContext } from './readingContext';
import { toReleases } from './toReleases';

/** All entries of a page, and how to read those that are older. */
export interface PageOfEntries {
  entries: Entry[];
  readOlder: () => Promise<Entry[]>;
}

/**
 * Turns entries of a list into evidence: whose releases they are, and what
 * changed in them since the ones before.
 *
 * @param wanted - those of the page that are kept
 * @returns the items of each of them
 */
export async function completeEntries(
  wanted: Entry[],
  page: PageOfEntries,
  context: ReadingContext,
): Promise<DeliveredItem[][]> {
  const { repository, settings } = context;
  const before = await predecessorsOf(wanted, page, context);
  const changed = await readChangedPaths(before, context);
  const completed: DeliveredItem[][] = [];
  for (const { release, items, createdAt } of wanted) {
    if (!release) {
      completed.push(items);
      continue;
    }
    const owners = ownersOf(release, repository, {
      settings,
      changed: changed.get(release),
    });
    const isAnybodys = 'refs' in owners && owners.refs.length > 0;
    const changes = isAnybodys
      ? await changesSince(
          { release, createdAt, before: before.get(release) },
          context,
        )
      : [];
    completed.push(toReleases(release, owners, changes));
  }
  return completed;
}

/** For those releases only whose predecessor says something. */
async function predecessorsOf(
  wanted: Entry[],
  { entries, readOlder }: PageOfEntries,
  context: ReadingContext,
): Promise<Map<ListedRelease, ListedRelease>> {
  const asking = wanted.flatMap(entry =>
    entry.release && asksForPredecessor(entry, entry.release, context)
      ? [entry.release]
      : [],
  );
  if (asking.length === 0) return new Map();
  let found = findPredecessors(entries);
  if (asking.some(release => !found.has(release))) {
    found = findPredecessors([...entries, ...(await readOlder())]);
  }
  return new Map(
    asking.flatMap(release => {
      const before = found.get(release);
      return before ? [[release, before] as const] : [];
    }),
  );
}

function asksForPredecessor(
  { createdAt }: Entry,
  release: ListedRelease,
  context: ReadingContext,
): boolean {
  const { repository, settings } = context;
  const owners = ownersOf(release, repository, { settings });
  if (!('refs' in owners) || owners.refs.length === 0) return false;
  return (
    repository.components.some(each => each.paths.length > 0) ||
    hasOwnCommits(createdAt, context)
  );
}
