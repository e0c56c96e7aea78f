import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import {
  changedBy,
  releaseItems,
} from '@seams/backstage-plugin-coupling-node/releases';
import { readChangedPaths } from './changedPaths';
import { changesSince, hasOwnCommits } from './changesSince';
import type { Entry, ListedRelease } from './entries';
import { ownersOf } from './ownersOf';
import { findPasts, type Past } from './predecessors';
import type { ReadingContext } from './readingContext';

/** All entries of a page, and how to read those that are older. */
export interface PageOfEntries {
  entries: Entry[];
  readOlder: () => Promise<Entry[]>;
}

/** So far back a deployment is looked for that is brought back. */
const DEPTH = 10;

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
  const pasts = await pastsOf(wanted, page, context);
  const changed = await readChangedPaths(pasts, context);
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
    const past = pasts.get(release);
    const { changeIds, authors } =
      'refs' in owners
        ? await changesSince(
            { release, createdAt, before: past?.before },
            context,
          )
        : { changeIds: [], authors: [] };
    const evidence = {
      ...release.evidence,
      status:
        past?.isBack && release.evidence.status === 'succeeded'
          ? ('rolled-back' as const)
          : release.evidence.status,
      actor: changedBy(authors, release.releasedBy),
    };
    const { environment } = release;
    completed.push(releaseItems(evidence, owners, { environment, changeIds }));
  }
  return completed;
}

/** For those releases only whose past says something. */
async function pastsOf(
  wanted: Entry[],
  { entries, readOlder }: PageOfEntries,
  context: ReadingContext,
): Promise<Map<ListedRelease, Past>> {
  const own = wanted.flatMap(entry =>
    entry.release && isOwned(entry.release, context) ? [entry] : [],
  );
  if (own.length === 0) return new Map();
  let pasts = findPasts(entries);
  if (own.some(entry => isTooShort(entry, pasts, context))) {
    pasts = findPasts([...entries, ...(await readOlder())]);
  }
  return new Map(
    own.flatMap(({ release }) => {
      const past = release && pasts.get(release);
      return past ? [[release, past] as const] : [];
    }),
  );
}

function isOwned(release: ListedRelease, context: ReadingContext): boolean {
  const { repository, settings } = context;
  return 'refs' in ownersOf(release, repository, { settings });
}

/** Whether older entries may tell more of what was live before. */
function isTooShort(
  { release, createdAt }: Entry,
  pasts: Map<ListedRelease, Past>,
  context: ReadingContext,
): boolean {
  const { before, depth = 0 } = (release && pasts.get(release)) ?? {};
  // A tag is released once.
  if (release?.environment !== undefined && depth < DEPTH) return true;
  const asksForChanges =
    context.repository.components.some(each => each.paths.length > 0) ||
    hasOwnCommits(createdAt, context);
  return asksForChanges && !before;
}
