import type {
  Collector,
  CollectorRun,
  DeliveredItem,
  Delivery,
} from '../collector';
import { EvidenceMemory } from './evidenceMemory';

/** Remembers what the last run could not read, and every cursor. @public */
export class NotedMemory extends EvidenceMemory {
  notes: string[] = [];
  readonly cursors: unknown[] = [];

  run(collector: Collector, signal?: AbortSignal) {
    this.notes = [];
    return super.run(
      { ...collector, collect: run => collector.collect(this.#noting(run)) },
      signal,
    );
  }

  #noting(run: CollectorRun): CollectorRun {
    return {
      ...run,
      deliver: delivery => {
        this.cursors.push(delivery.cursor);
        return run.deliver({ ...delivery, items: this.#noted(delivery) });
      },
    };
  }

  async *#noted({ items }: Delivery): AsyncGenerator<DeliveredItem> {
    for await (const item of items) {
      if ('issues' in item) {
        for (const { field, reason } of item.issues) {
          this.notes.push(`${field} ${reason}`);
        }
      }
      yield item;
    }
  }
}
