import {
  monthsBefore,
  syncNewestFirst,
  withSettingsCursor,
  type CollectorRun,
} from '@seams/plugin-coupling-node';
import type { GitlabClient } from './client';
import type { ReadingSettings } from './config';
import { findProduction } from './environments';
import { mapRelease } from './mapRelease';
import type { Project } from './projects';
import { syncDeployments } from './syncDeployments';

/** So long after its date a release may still be corrected. */
const RELEASE_OPEN_MS = 30 * 24 * 60 * 60_000;
/** A step of history: a thousand deployments. */
const PAGES_A_STEP = 10;

/**
 * Reads what is new in a project, and a step of its history.
 *
 * @returns whether there is more history to read
 */
export async function readProject(
  run: CollectorRun,
  project: Project,
  options: { client: GitlabClient; settings: ReadingSettings; now: Date },
): Promise<{ moreHistory: boolean }> {
  const { client, settings, now } = options;
  const { signal } = run;
  const context = { project, settings };
  const kept = withSettingsCursor(run, whatDecides(project, settings));
  const common = {
    now,
    oldest: monthsBefore(now, settings.backfillMonths),
    maxPages: PAGES_A_STEP,
  };

  const deployments = await syncDeployments(kept, {
    ...context,
    ...common,
    scope: `${project.url} deployments`,
    read: place => client.readDeployments(project, { ...place, signal }),
    findProduction: once(() =>
      findProduction(settings, () =>
        client.readEnvironments(project, { signal }),
      ),
    ),
  });
  const moreDeployments = deployments.page !== undefined;
  const wanted =
    settings.releases === 'always' ||
    (settings.releases === 'when-not-deployed' &&
      !deployments.used &&
      !moreDeployments);
  if (!wanted) return { moreHistory: moreDeployments };

  const releases = await syncNewestFirst(kept, {
    ...common,
    scope: `${project.url} releases`,
    changesForMs: RELEASE_OPEN_MS,
    async read(place = '1') {
      const page = Number(place);
      const { items, hasNext } = await client.readReleases(project, {
        page,
        signal,
      });
      return {
        listed: items.map(raw => mapRelease(raw, context)),
        next: hasNext ? String(page + 1) : undefined,
      };
    },
  });
  return { moreHistory: moreDeployments || releases.after !== undefined };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= read());
}

/** What, when it changes, makes earlier readings wrong. */
function whatDecides({ components }: Project, settings: ReadingSettings) {
  const { releases, changeIdPattern, backfillMonths } = settings;
  return {
    environments: settings.environments ?? 'by tier',
    ...{ releases, changeIdPattern, backfillMonths },
    components: components.map(each => ({ ...each })),
  };
}
