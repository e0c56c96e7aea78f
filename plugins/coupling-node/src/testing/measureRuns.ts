import type { JsonValue } from '@backstage/types';
import type { Collector, CollectorRun, Delivery } from '../collector';

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
        return {
          accepted: 0,
          alreadyKnown: 0,
          rejected: 0,
          removed: 0,
          leftOut: 0,
        };
      },
    };
  }

  async #take({ items, scope, cursor }: Delivery) {
    for await (const item of items) if (item.ok) this.items += 1;
    if (cursor === undefined) this.#cursors.delete(scope);
    else this.#cursors.set(scope, JSON.parse(JSON.stringify(cursor)));
  }
}

/**
 * Lets a collector run several times, one after the other, in this process,
 * and says of each how long it took, what memory the process has had at most by
 * then, as the system counted it, and how many items came out of it. For
 * benches; the collector must not log.
 *
 * @public
 */
export async function* measureRuns(
  collector: Collector,
  runs: number,
): AsyncGenerator<string> {
  const sink = new Sink();
  for (let run = 1; run <= runs; run += 1) {
    sink.items = 0;
    const before = process.memoryUsage.rss();
    const begun = performance.now();
    await collector.collect(sink.run());
    const seconds = (performance.now() - begun) / 1_000;
    yield `run ${run}: ${seconds.toFixed(1)} s, ${megabytes(
      process.resourceUsage().maxRSS * 1_024,
    )} at most ` + `(${megabytes(before)} when it began), ${sink.items} items`;
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
