import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import {
  monthsBefore,
  syncNewestFirst,
  type ListPage,
  type ListProgress,
} from '@seams/backstage-plugin-coupling-node/releases';
import { withSettingsCursor } from '@seams/backstage-plugin-coupling-node/runs';
import type { GithubClient } from './client';
import { completeEntries } from './completeEntries';
import type { ReadingSettings } from './config';
import type { Entry } from './entries';
import type { ReadPage } from './github/readLists';
import { readDeployment } from './readDeployment';
import type { ReadingContext } from './readingContext';
import { readRelease } from './readRelease';
import { readTag, withoutMoving } from './readTag';
import type { Repository } from './repositories';

const DAY_MS = 24 * 60 * 60_000;
/** A deployment that waits longer for its result is given up. */
const DEPLOYMENT_OPEN_MS = 7 * DAY_MS;
/** So long after its commit a release or tag may still be made. */
const RELEASE_OPEN_MS = 30 * DAY_MS;
/** A step of history: a thousand deployments. */
const PAGES_A_STEP = 10;

interface List {
  name: string;
  counts: (settings: ReadingSettings) => ReadingSettings['releases'];
  /** So long after its creation an entry may still change. */
  changesForMs: number;
  readPage: (client: GithubClient) => ReadPage;
  toEntry: (raw: unknown, repository: Repository) => Entry;
  /** Leaves out what only the other entries of a page tell of. */
  tidy?: (entries: Entry[]) => Entry[];
}

/** What can have been released, the surest first. */
const LISTS: List[] = [
  {
    name: 'deployments',
    counts: () => 'always',
    changesForMs: DEPLOYMENT_OPEN_MS,
    readPage: client => client.readDeployments,
    toEntry: readDeployment,
  },
  {
    name: 'releases',
    counts: ({ releases }) => releases,
    changesForMs: RELEASE_OPEN_MS,
    readPage: client => client.readReleases,
    toEntry: readRelease,
  },
  {
    name: 'tags',
    counts: ({ tags }) => tags,
    changesForMs: RELEASE_OPEN_MS,
    readPage: client => client.readTags,
    toEntry: readTag,
    tidy: withoutMoving,
  },
];

/**
 * Reads what is new in a repository, and a step of its history: deployments,
 * and as the settings say releases and tags.
 *
 * @returns whether there is more history to read
 */
export async function readRepository(
  run: CollectorRun,
  context: ReadingContext,
): Promise<{ moreHistory: boolean }> {
  const { repository, settings } = context;
  const kept = withSettingsCursor(run, {
    ...pickReading(settings),
    components: repository.components.map(each => ({ ...each })),
  });
  const read: ListProgress[] = [];
  for (const list of LISTS) {
    const counts = list.counts(settings);
    const isDeployed = read.some(({ used }) => used);
    if (
      counts === 'always' ||
      (counts === 'when-not-deployed' && !isDeployed)
    ) {
      read.push(await readList(kept, list, context));
    }
  }
  return { moreHistory: read.some(({ after }) => after !== undefined) };
}

function readList(
  run: CollectorRun,
  list: List,
  context: ReadingContext,
): Promise<ListProgress> {
  const { repository, settings, now } = context;
  return syncNewestFirst<Entry>(run, {
    scope: `${repository.url} ${list.name}`,
    read: pagesOf(list, context),
    now,
    oldest: monthsBefore(now, settings.backfillMonths),
    changesForMs: list.changesForMs,
    maxPages: PAGES_A_STEP,
  });
}

/** A page that was looked into for an older release is not asked for again. */
function pagesOf(list: List, context: ReadingContext) {
  const { client, repository, signal } = context;
  const readPage = list.readPage(client);
  let ahead: { place: string; page: ListPage<Entry> } | undefined;

  async function ask(place: string | undefined): Promise<ListPage<Entry>> {
    const { items, next } = await readPage(repository, { place, signal });
    const listed = items.map(raw => list.toEntry(raw, repository));
    return { listed: list.tidy?.(listed) ?? listed, next };
  }

  return async (place: string | undefined): Promise<ListPage<Entry>> => {
    const page =
      ahead?.place === place && ahead ? ahead.page : await ask(place);
    const { listed, next } = page;
    async function readOlder() {
      if (next === undefined) return [];
      ahead = { place: next, page: await ask(next) };
      return ahead.page.listed;
    }
    return {
      ...page,
      complete: wanted =>
        completeEntries(wanted, { entries: listed, readOlder }, context),
    };
  };
}

/** Grows with what this module reads in an answer: then it is read anew. */
const READING = 2;

/** What, when it changes, makes earlier readings wrong. */
function pickReading(settings: ReadingSettings) {
  const { environments, releases, tags, changeIdPattern, backfillMonths } =
    settings;
  return {
    reading: READING,
    environments: environments ?? 'usual',
    ...{ releases, tags, changeIdPattern, backfillMonths },
  };
}
