import type { Collector } from '@seams/backstage-plugin-coupling-node';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  partsCollector,
  type TouchedParts,
} from '@seams/backstage-plugin-coupling-node/runs';
import type { GithubClient } from './client';
import type { GithubConfig } from './config';
import { readRepository } from './readRepository';
import { RequestBudget } from './requestBudget';
import { listRepositories, type Repository } from './repositories';

export interface GithubCollectorOptions {
  config: GithubConfig;
  client: GithubClient;
  isGithub: (url: string) => boolean;
  readComponents: () => Promise<AnnotatedComponent[]>;
  /** Those that a webhook spoke of; they are read first. */
  touched: TouchedParts;
  now?: () => Date;
}

/** Reads deployments and releases of the catalog's GitHub repositories. */
export function createGithubCollector(
  options: GithubCollectorOptions,
): Collector {
  const { client, config, isGithub, touched, now = () => new Date() } = options;
  return partsCollector<Repository>({
    id: 'github',
    title: 'GitHub deployments and releases',
    schedule: config.schedule,
    parts: 'GitHub repositories',
    ...{ touched, now },
    list: async () =>
      listRepositories(await options.readComponents(), {
        configured: config.components,
        mayRead: config.mayRead,
        isGithub,
      }),
    startRun(run) {
      const budget = new RequestBudget(config.changes.requestsPerRun);
      return {
        read: repository =>
          readRepository(run, {
            ...{ client, repository, budget, settings: config },
            ...{ now: now(), signal: run.signal },
          }),
        end() {
          if (budget.denied === 0) return;
          run.logger.info(
            `${budget.denied} questions about changes were not asked: coupling.github.changes.requestsPerRun is ${config.changes.requestsPerRun}`,
          );
        },
      };
    },
  });
}
