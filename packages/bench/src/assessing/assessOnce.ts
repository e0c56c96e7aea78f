import { isMainThread } from 'node:worker_threads';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { CatalogModel } from '@seams/coupling-core';
import { readLastAssessmentRun, runAssessment } from './inside';
import { openStore } from './openStore';

/** What it is told, as JSON in its first argument. */
export interface AssessOnceOptions {
  store: string;
  services: number;
  now: string;
}

/** What an assessment took, of a process in which nothing else happens. */
export interface AssessingFigures {
  outcome: string;
  seconds: number;
  cpuSeconds: number;
  /** Of the process with its database open, before. */
  restMegabytes: number;
  peakMegabytes: number;
  /** Longest time in which no request would have been answered. */
  longestWaitMs: number;
}

const MEGABYTE = 1024 ** 2;

const silent = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

function catalogOf(services: number): CatalogModel {
  return {
    services: Array.from({ length: services }, (_, n) => ({
      ref: `component:default/service-${n}`,
    })),
    stores: [],
    apis: [],
    owners: [],
    relations: [],
  };
}

async function main({ store, services, now }: AssessOnceOptions) {
  const knex = await openStore(store);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const restMegabytes = process.memoryUsage().rss / MEGABYTE;
  const begin = performance.now();
  const cpu = process.cpuUsage();
  delay.enable();
  await runAssessment(
    {
      knex,
      logger: silent,
      options: {},
      readCatalog: async () => catalogOf(services),
      now: () => new Date(now),
    },
    new AbortController().signal,
  );
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  const figures: AssessingFigures = {
    outcome: (await readLastAssessmentRun(knex))!.outcome,
    seconds: (performance.now() - begin) / 1e3,
    cpuSeconds: (user + system) / 1e6,
    restMegabytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    longestWaitMs: delay.max / 1e6,
  };
  await knex.destroy();
  process.send!(figures);
  process.disconnect();
}

// The worker is compiled into the same folder and loads none of this.
if (isMainThread) {
  main(JSON.parse(process.argv[2])).catch(error => {
    console.error(error);
    process.exit(1);
  });
}
