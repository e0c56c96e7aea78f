import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import { IntegrationError } from '@seams/backstage-plugin-coupling-node/http';
import {
  monthsBefore,
  syncNewestFirst,
  type ListProgress,
} from '@seams/backstage-plugin-coupling-node/releases';
import { withSettingsCursor } from '@seams/backstage-plugin-coupling-node/runs';
import type { GitlabClient } from './client';
import type { ReadingSettings } from './config';
import type { DeploymentProgress } from './deploymentProgress';
import { findProduction } from './environments';
import { mapRelease } from './mapRelease';
import type { Project } from './projects';
import { syncDeployments } from './syncDeployments';

const DAY_MS = 24 * 60 * 60_000;
/** So long after its date a release may still be corrected. */
const RELEASE_OPEN_MS = 30 * DAY_MS;
/** A step of history: a thousand deployments. */
const PAGES_A_STEP = 10;

interface ProjectOptions {
  client: GitlabClient;
  settings: ReadingSettings;
  now: Date;
}

/**
 * Reads what is new in a project, and a step of its history.
 *
 * @returns whether there is more history to read
 */
export async function readProject(
  run: CollectorRun,
  project: Project,
  options: ProjectOptions,
): Promise<{ moreHistory: boolean }> {
  const { releases } = options.settings;
  const kept = withSettingsCursor(run, whatDecides(project, options.settings));
  const deployments = await readDeployments(kept, project, options);
  const moreDeployments = deployments?.page !== undefined;
  const wanted =
    releases === 'always' ||
    (releases === 'when-not-deployed' &&
      !deployments?.used &&
      !moreDeployments);
  if (!wanted) return { moreHistory: moreDeployments };
  const { after } = await readReleases(kept, project, options);
  return { moreHistory: moreDeployments || after !== undefined };
}

/**
 * Nothing when the project has its environments switched off, as those may
 * have that release elsewhere.
 */
async function readDeployments(
  run: CollectorRun,
  project: Project,
  { client, settings, now }: ProjectOptions,
): Promise<DeploymentProgress | undefined> {
  const { signal } = run;
  const scope = `${project.url} deployments`;
  const { mergeRequestsOfDays: days } = settings;
  try {
    return await syncDeployments(run, {
      ...{ project, settings, now, scope },
      oldest: monthsBefore(now, settings.backfillMonths),
      maxPages: PAGES_A_STEP,
      read: place => client.readDeployments(project, { ...place, signal }),
      findProduction: once(() =>
        findProduction(settings, () =>
          client.readEnvironments(project, { signal }),
        ),
      ),
      readMergeRequests: deployment =>
        client.readMergeRequests(project, { deployment, signal }),
      mergeRequestsSince: new Date(now.getTime() - days * DAY_MS),
    });
  } catch (error) {
    const isOff =
      error instanceof IntegrationError && error.failure === 'forbidden';
    const wasRead = (await run.cursor(scope)) !== undefined;
    if (!isOff || wasRead || settings.releases === 'never') throw error;
    run.logger.info(
      `${project.url}: deployments are switched off or not for this token; its releases count`,
    );
    return undefined;
  }
}

function readReleases(
  run: CollectorRun,
  project: Project,
  { client, settings, now }: ProjectOptions,
): Promise<ListProgress> {
  const { signal } = run;
  return syncNewestFirst(run, {
    now,
    oldest: monthsBefore(now, settings.backfillMonths),
    maxPages: PAGES_A_STEP,
    scope: `${project.url} releases`,
    changesForMs: RELEASE_OPEN_MS,
    async read(place = '1') {
      const page = Number(place);
      const { items, hasNext } = await client.readReleases(project, {
        page,
        signal,
      });
      return {
        listed: items.map(raw => mapRelease(raw, { project, settings })),
        next: hasNext ? String(page + 1) : undefined,
      };
    },
  });
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= read());
}

/** Grows with what this module reads in an answer: then it is read anew. */
const READING = 2;

/** What, when it changes, makes earlier readings wrong. */
function whatDecides({ components }: Project, settings: ReadingSettings) {
  const { releases, changeIdPattern, backfillMonths } = settings;
  return {
    reading: READING,
    environments: settings.environments ?? 'by tier',
    ...{ releases, changeIdPattern, backfillMonths },
    components: components.map(each => ({ ...each })),
  };
}
