import { isError } from '@backstage/errors';
import {
  IntegrationError,
  type AnnotatedComponent,
  type Collector,
  type CollectorRun,
} from '@seams/plugin-coupling-node';
import type { GithubClient } from './client';
import type { GithubConfig } from './config';
import { readRepository } from './readRepository';
import { listRepositories, type Repository } from './repositories';
import type { TouchedRepositories } from './webhooks';

export const COLLECTOR_ID = 'github';

/** Under this scope stands, as its cursor, where the next run goes on. */
const TURN = 'whose turn it is';
/**
 * So many repositories are read in one run, so that a run ends well within
 * its timeout and leaves most of the rate limit to others.
 */
const REPOSITORIES_A_RUN = 300;
/** A run that a webhook asked for does not read all of them each time. */
const TURN_EVERY_MS = 5 * 60_000;
/** After so many failures in a row that are not one repository's, it stops. */
const FAILURES_IN_A_ROW = 3;

export interface GithubCollectorOptions {
  config: GithubConfig;
  client: GithubClient;
  isGithub: (url: string) => boolean;
  readComponents: () => Promise<AnnotatedComponent[]>;
  /** Those that a webhook spoke of; they are read first. */
  touched: TouchedRepositories;
  now?: () => Date;
}

/** Reads deployments and releases of the catalog's GitHub repositories. */
export function createGithubCollector(
  options: GithubCollectorOptions,
): Collector {
  const { config, isGithub, touched, now = () => new Date() } = options;
  let lastTurn = -Infinity;
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
      const first = touched.take();
      const isDue = now().getTime() - lastTurn >= TURN_EVERY_MS;
      const turn = isDue || first.size === 0 ? await takeTurn(run, all) : [];
      const hinted = all.filter(({ url }) => first.has(url));
      const rest = turn.filter(({ url }) => !first.has(url));
      const result = await readInOrder(run, [...hinted, ...rest], options);
      if (turn.length > 0) lastTurn = now().getTime();
      await keepTurn(run, all, turn, result.read);
      report(run, all, result);
    },
  };
}

/** The next repositories, from where the last run ended. */
async function takeTurn(
  run: CollectorRun,
  all: Repository[],
): Promise<Repository[]> {
  const last = await run.cursor(TURN);
  const after =
    typeof last === 'string' ? all.findIndex(({ url }) => url > last) : 0;
  const start = Math.max(after, 0);
  return [...all.slice(start), ...all.slice(0, start)].slice(
    0,
    REPOSITORIES_A_RUN,
  );
}

async function keepTurn(
  run: CollectorRun,
  all: Repository[],
  turn: Repository[],
  read: Set<string>,
) {
  const unread = turn.findIndex(({ url }) => !read.has(url));
  const last = turn[(unread === -1 ? turn.length : unread) - 1];
  // All are read in every run, and a delivery would hide that a run failed.
  if (!last || all.length <= REPOSITORIES_A_RUN) return;
  await run.deliver({
    scope: TURN,
    mode: 'delta',
    items: [],
    cursor: last.url,
  });
}

interface ReadResult {
  /** Addresses of those that were tried. */
  read: Set<string>;
  withHistory: number;
  failures: Error[];
  stopped: boolean;
}

async function readInOrder(
  run: CollectorRun,
  repositories: Repository[],
  options: GithubCollectorOptions,
): Promise<ReadResult> {
  const { client, config, now = () => new Date() } = options;
  const result: ReadResult = {
    read: new Set(),
    withHistory: 0,
    failures: [],
    stopped: false,
  };
  let inARow = 0;
  for (const repository of repositories) {
    run.signal.throwIfAborted();
    try {
      const { moreHistory } = await readRepository(run, repository, {
        client,
        settings: config,
        now: now(),
      });
      if (moreHistory) result.withHistory += 1;
      inARow = 0;
    } catch (error) {
      run.signal.throwIfAborted();
      if (!isError(error)) throw error;
      result.failures.push(error);
      inARow = isOneRepositorys(error) ? 0 : inARow + 1;
      if (isLimit(error) || inARow >= FAILURES_IN_A_ROW) {
        result.stopped = true;
        if (isLimit(error)) return result;
      }
    }
    result.read.add(repository.url);
    if (result.stopped) return result;
  }
  return result;
}

function isOneRepositorys(error: Error): boolean {
  return (
    error instanceof IntegrationError &&
    ['not-found', 'forbidden', 'unreadable'].includes(error.failure)
  );
}

function isLimit(error: Error): boolean {
  return error instanceof IntegrationError && error.failure === 'rate-limited';
}

function report(run: CollectorRun, all: Repository[], result: ReadResult) {
  const { read, withHistory, failures, stopped } = result;
  run.logger.info(
    `Read ${read.size} of ${all.length} GitHub repositories; ${withHistory} of them have more history to read`,
  );
  if (failures.length === 0) return;
  const [first, ...others] = failures;
  throw new Error(
    [
      first.message,
      ...(others.length > 0 ? [`and ${others.length} more failures`] : []),
      ...(stopped ? ['the other repositories are left to the next run'] : []),
    ].join('; '),
  );
}
