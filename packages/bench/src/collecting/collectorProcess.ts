import { setTimeout } from 'node:timers/promises';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { TouchedParts } from '@seams/backstage-plugin-coupling-node/runs';
import createKnex, { type Knex } from 'knex';
import { NOW, slugOf } from './history';
import {
  createGithubClient,
  createGithubCollector,
  migrate,
  readGithubConfig,
  runCollector,
} from './inside';

/** What it is told, as JSON in its first argument. */
export interface CollectorOptions {
  url: string;
  database: string;
  services: number;
  /** How many times faster than life. */
  speed: number;
  /** It runs until so much is kept, or so often. */
  until: { kept: number } | { runs: number };
}

/** What it tells the parent, after every run and every second. */
export interface CollectorFigures {
  kept: number;
  runs: number;
  failures: string[];
  rssMb: number;
  done: boolean;
}

/** As in life: a query a second, a run every ten minutes. */
const QUERY_EVERY_MS = 1_000;
const RUN_EVERY_MS = 10 * 60_000;
const TELL_EVERY_MS = 500;

function createCollector({ url, services, speed }: CollectorOptions) {
  const config = new ConfigReader({
    integrations: {
      github: [{ host: 'github.com', apiBaseUrl: url, token: 'sesame' }],
    },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const components = Array.from({ length: services }, (_, service) => ({
    ref: `component:default/s${service}`,
    name: `s${service}`,
    annotations: { 'github.com/project-slug': slugOf(service) },
  }));
  return createGithubCollector({
    config: readGithubConfig(config),
    client: createGithubClient({
      integrations,
      credentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      pace: {
        queryEveryMs: QUERY_EVERY_MS / speed,
        backOffMs: 1_000,
        timeoutMs: 30_000,
      },
    }),
    isGithub: () => true,
    readComponents: async () => components,
    touched: new TouchedParts(),
    now: () => new Date(NOW),
  });
}

const silent = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

async function countKept(knex: Knex): Promise<number> {
  const [{ kept }] = await knex('coupling_evidence').count({ kept: '*' });
  return Number(kept);
}

async function main(options: CollectorOptions) {
  const knex = await migrate({
    getClient: async () =>
      createKnex({
        client: 'better-sqlite3',
        connection: { filename: options.database },
        useNullAsDefault: true,
      }),
  });
  const collector = createCollector(options);
  const figures: CollectorFigures = {
    ...{ kept: 0, runs: 0, failures: [], rssMb: 0, done: false },
  };
  const tell = async () => {
    figures.kept = await countKept(knex);
    figures.rssMb = Math.round(process.memoryUsage().rss / 1024 ** 2);
    process.send!(figures);
  };
  const telling = setInterval(tell, TELL_EVERY_MS);
  const { until, speed } = options;
  while (
    'kept' in until ? figures.kept < until.kept : figures.runs < until.runs
  ) {
    const begun = Date.now();
    await runCollector(collector, {
      knex,
      logger: silent,
      now: () => new Date(),
      signal: new AbortController().signal,
    }).catch(error => figures.failures.push(String(error.message)));
    figures.runs += 1;
    await tell();
    const next = begun + RUN_EVERY_MS / speed;
    await setTimeout(Math.max(next - Date.now(), 0));
  }
  clearInterval(telling);
  figures.done = true;
  await tell();
  await knex.destroy();
  process.disconnect();
}

main(JSON.parse(process.argv[2])).catch(error => {
  console.error(error);
  process.exit(1);
});
