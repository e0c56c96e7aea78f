import type { Collector } from '@seams/backstage-plugin-coupling-node';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  readInTurns,
  throwFailures,
  type TouchedParts,
} from '@seams/backstage-plugin-coupling-node/runs';
import type { GithubClient } from './client';
import type { GithubConfig } from './config';
import { readRepository } from './readRepository';
import { RequestBudget } from './requestBudget';
import { listRepositories, type Repository } from './repositories';

export const COLLECTOR_ID = 'github';

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
  const { client, config, isGithub, now = () => new Date() } = options;
  const readThem = readInTurns<Repository>({ touched: options.touched, now });
  return {
    id: COLLECTOR_ID,
    title: 'GitHub deployments and releases',
    schedule: config.schedule,
    async collect(run) {
      const all = listRepositories(await options.readComponents(), {
        configured: config.components,
        isGithub,
      });
      if (all.length === 0) {
        run.logger.info(
          'No component of the catalog is in a GitHub repository',
        );
        return;
      }
      const budget = new RequestBudget(config.changes.requestsPerRun);
      let withHistory = 0;
      const result = await readThem(run, all, async repository => {
        const { moreHistory } = await readRepository(run, {
          client,
          repository,
          settings: config,
          budget,
          now: now(),
          signal: run.signal,
        });
        if (moreHistory) withHistory += 1;
      });
      run.logger.info(
        `Read ${result.read.size} of ${all.length} GitHub repositories; ${withHistory} of them have more history to read`,
      );
      if (budget.denied > 0) {
        run.logger.info(
          `${budget.denied} questions about changes were not asked: coupling.github.changes.requestsPerRun is ${config.changes.requestsPerRun}`,
        );
      }
      throwFailures(result, 'repositories');
    },
  };
}
