import { setTimeout } from 'node:timers/promises';
import { toCatalogModel } from '@seams/coupling-core';
import { openStore } from '../assessing/openStore';
import { runAssessment, runCollector, takeOver } from '../assessing/inside';
import { entitiesOf, fleetOf } from '../load/fleet';

/** What a process of a replica does, as JSON in its first argument. */
export type Job =
  | { do: 'assess'; services: number; day: string }
  /** Delivers so many facts, and takes its time over each hundred. */
  | { do: 'collect'; facts: number; pauseMs: number }
  /** Looks for dead replicas, by a clock that is so much ahead. */
  | { do: 'take over'; aheadMs: number };

const silent = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

async function* facts(count: number, pauseMs: number) {
  for (let n = 0; n < count; n++) {
    if (n % 100 === 0) await setTimeout(pauseMs);
    yield {
      ok: true as const,
      evidence: {
        ...{ kind: 'release' as const, source: 'trial', id: `${n}` },
        service: 'component:default/service-0',
        environment: 'production',
        status: 'succeeded' as const,
        observedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
      },
    };
  }
}

async function main(address: string, job: Job): Promise<object> {
  const knex = await openStore(address);
  const { signal } = new AbortController();
  const common = { knex, logger: silent };
  try {
    switch (job.do) {
      case 'assess': {
        const catalog = toCatalogModel(entitiesOf(fleetOf(job.services)));
        await runAssessment(
          {
            ...{ ...common, options: {}, readCatalog: async () => catalog },
            now: () => new Date(`${job.day}T12:00:00.000Z`),
          },
          signal,
        );
        return {};
      }
      case 'collect':
        await runCollector(
          {
            ...{ id: 'trial', title: 'Trial' },
            schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
            collect: async run => {
              const items = facts(job.facts, job.pauseMs);
              await run.deliver({ scope: 'all', mode: 'full', items });
            },
          },
          { ...common, now: () => new Date(), signal },
        );
        return {};
      default:
        return await takeOver({
          knex,
          now: new Date(Date.now() + job.aheadMs),
          scheduler: { cancelTask: async () => {} } as never,
        });
    }
  } finally {
    await knex.destroy();
  }
}

main(process.argv[2], JSON.parse(process.argv[3])).then(
  result => {
    process.send!({ result });
    process.disconnect();
  },
  error => {
    process.send!({ failed: String(error?.message ?? error) });
    process.disconnect();
  },
);
