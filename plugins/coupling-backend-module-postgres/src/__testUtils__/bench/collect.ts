/* The part of the bench whose time and memory are measured. */
import { text } from 'node:stream/consumers';
import type { JsonValue } from '@backstage/types';
import type { CollectorRun, Delivery } from '@seams/plugin-coupling-node';
import type { PostgresInstance } from '../../config';
import { collectorOf, component } from '../collectorOf';

export interface BenchedCollection {
  instance: PostgresInstance;
  /** Names of components, each with its role. */
  services: [string, string][];
}

const SAMPLE_MS = 20;

/** Takes deliveries as the backend does, item by item, and keeps cursors. */
class Sink {
  readonly #cursors = new Map<string, JsonValue>();
  items = 0;

  run(): CollectorRun {
    return {
      logger: undefined as never,
      signal: new AbortController().signal,
      cursor: async scope => this.#cursors.get(scope),
      deliver: async delivery => {
        await this.#take(delivery);
        return { accepted: 0, alreadyKnown: 0, rejected: 0, removed: 0 };
      },
    };
  }

  async #take({ items, scope, cursor }: Delivery) {
    for await (const item of items) if (item.ok) this.items += 1;
    if (cursor === undefined) this.#cursors.delete(scope);
    else this.#cursors.set(scope, JSON.parse(JSON.stringify(cursor)));
  }
}

async function main() {
  const { instance, services }: BenchedCollection = JSON.parse(
    await text(process.stdin),
  );
  const collector = collectorOf(
    { ...instance, roles: new Map(), applications: new Map() },
    services.map(([name, role]) => component(name, role)),
  );
  const sink = new Sink();
  for (const run of ['first', 'second', 'third', 'fourth']) {
    sink.items = 0;
    const before = process.memoryUsage.rss();
    const { seconds, most } = await measured(() =>
      collector.collect(sink.run()),
    );
    process.stdout.write(
      `${run} run: ${seconds.toFixed(1)} s, ${megabytes(most)} at most ` +
        `(${megabytes(before)} before it began), ${sink.items} items\n`,
    );
  }
}

/** How long something takes, and the most that the process had meanwhile. */
async function measured(collect: () => Promise<void>) {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const begun = performance.now();
  await collect();
  clearInterval(timer);
  return { seconds: (performance.now() - begun) / 1_000, most };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

main();
