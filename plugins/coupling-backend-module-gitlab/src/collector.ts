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
import { listProjects, type Project } from './projects';
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
  return partsCollector<Project>({
    id: 'gitlab',
    title: 'GitLab deployments and releases',
    schedule: config.schedule,
    parts: 'GitLab projects',
    ...{ touched, now },
    async list(run) {
      const listed = listProjects(await options.readComponents(), {
        configured: config.components,
        findInstance,
      });
      const open = listed.parts.filter(({ instance }) => instance.hasToken);
      reportWithoutToken(run, listed.parts, open);
      return { ...listed, parts: open };
    },
    startRun: run => ({
      read: project =>
        readProject(run, project, { client, settings: config, now: now() }),
    }),
  });
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
