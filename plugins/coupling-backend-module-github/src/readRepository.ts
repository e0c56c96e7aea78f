import {
  syncNewestFirst,
  withSettingsCursor,
  type CollectorRun,
} from '@seams/plugin-coupling-node';
import type { GithubClient } from './client';
import type { ReadingSettings } from './config';
import { mapDeployment, mapRelease } from './map';
import type { Repository } from './repositories';

const DAY_MS = 24 * 60 * 60_000;
/** A deployment that waits longer for its result is given up. */
const DEPLOYMENT_OPEN_MS = 7 * DAY_MS;
/** So long after its tag a release may still be published. */
const RELEASE_OPEN_MS = 30 * DAY_MS;
/** A step of history: a thousand deployments. */
const PAGES_A_STEP = 10;

/**
 * Reads what is new in a repository, and a step of its history.
 *
 * @returns whether there is more history to read
 */
export async function readRepository(
  run: CollectorRun,
  repository: Repository,
  options: { client: GithubClient; settings: ReadingSettings; now: Date },
): Promise<{ moreHistory: boolean }> {
  const { client, settings, now } = options;
  const { signal } = run;
  const context = { repository, settings };
  const kept = withSettingsCursor(run, {
    ...pickReading(settings),
    components: repository.components.map(each => ({ ...each })),
  });
  const common = {
    now,
    oldest: monthsBefore(now, settings.backfillMonths),
    maxPages: PAGES_A_STEP,
  };

  const deployments = await syncNewestFirst(kept, {
    ...common,
    scope: `${repository.url} deployments`,
    changesForMs: DEPLOYMENT_OPEN_MS,
    read: async place => {
      const page = await client.readDeployments(repository, { place, signal });
      const listed = page.items.map(raw => mapDeployment(raw, context));
      return { listed, next: page.next };
    },
  });
  const wanted =
    settings.releases === 'always' ||
    (settings.releases === 'when-not-deployed' && !deployments.used);
  if (!wanted) return { moreHistory: deployments.after !== undefined };

  const releases = await syncNewestFirst(kept, {
    ...common,
    scope: `${repository.url} releases`,
    changesForMs: RELEASE_OPEN_MS,
    read: async place => {
      const page = await client.readReleases(repository, { place, signal });
      const listed = page.items.map(raw => mapRelease(raw, context));
      return { listed, next: page.next };
    },
  });
  return {
    moreHistory: Boolean(deployments.after ?? releases.after),
  };
}

/** What, when it changes, makes earlier readings wrong. */
function pickReading(settings: ReadingSettings) {
  const { environments, releases, changeIdPattern, backfillMonths } = settings;
  return { environments, releases, changeIdPattern, backfillMonths };
}

function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
