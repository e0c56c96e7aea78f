import { isError } from '@backstage/errors';
import type {
  Collector,
  CollectorRun,
} from '@seams/backstage-plugin-coupling-node';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  partsCollector,
  type TouchedParts,
} from '@seams/backstage-plugin-coupling-node/runs';
import type { GitlabClient } from './client';
import type { GitlabConfig } from './config';
import type { FindInstance } from './instances';
import { listProjects, unknownProjects, type Project } from './projects';
import { readProject } from './readProject';

export interface GitlabCollectorOptions {
  config: GitlabConfig;
  client: GitlabClient;
  findInstance: FindInstance;
  readComponents: () => Promise<AnnotatedComponent[]>;
  /** Those that a webhook spoke of; they are read first. */
  touched: TouchedParts;
  now?: () => Date;
}

/** Reads deployments and releases of the catalog's GitLab projects. */
export function createGitlabCollector(
  options: GitlabCollectorOptions,
): Collector {
  const { client, config, findInstance, touched } = options;
  const { now = () => new Date() } = options;
  const paths = new Map<string, string>();
  return partsCollector<Project>({
    id: 'gitlab',
    title: 'GitLab deployments and releases',
    schedule: config.schedule,
    parts: 'GitLab projects',
    ...{ touched, now },
    async list(run) {
      const components = await options.readComponents();
      const listing = {
        configured: config.components,
        ...{ findInstance, paths, mayRead: config.mayRead },
      };
      const failed = await learnPaths(run, {
        projects: unknownProjects(components, listing),
        ...{ client, paths },
      });
      const listed = listProjects(components, listing);
      const open = listed.parts.filter(({ instance }) => instance.hasToken);
      reportWithoutToken(run, listed.parts, open);
      return { parts: open, notes: [...failed, ...listed.notes] };
    },
    startRun: run => ({
      read: project =>
        readProject(run, project, { client, settings: config, now: now() }),
    }),
  });
}

/**
 * Asks for the paths of projects, and remembers them; one that GitLab does
 * not tell is said, and keeps no other from being read.
 */
async function learnPaths(
  run: CollectorRun,
  options: {
    projects: Project[];
    client: GitlabClient;
    paths: Map<string, string>;
  },
): Promise<[project: string, reason: string][]> {
  const { projects, client, paths } = options;
  const failed: [string, string][] = [];
  for (const project of projects) {
    if (!project.instance.hasToken) continue;
    try {
      const path = await client.readPath(project, { signal: run.signal });
      paths.set(project.url, path);
    } catch (error) {
      run.signal.throwIfAborted();
      if (!isError(error)) throw error;
      failed.push([project.slug, error.message]);
    }
  }
  return failed;
}

/**
 * Where no host has a token it is a mistake; where one has, other projects may
 * be somebody else's, like a library's on gitlab.com.
 */
function reportWithoutToken(
  run: CollectorRun,
  all: Project[],
  open: Project[],
) {
  const closed = all.filter(each => !open.includes(each));
  if (closed.length === 0) return;
  const hosts = [...new Set(closed.map(({ instance }) => instance.host))];
  const said = `GitLab: ${closed.length} of ${
    all.length
  } projects are not read, as integrations.gitlab has no token for ${hosts.join(
    ', ',
  )}; it needs the scope read_api`;
  if (open.length === 0) throw new Error(said);
  run.logger.warn(said);
}
