import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import { evidenceIdentity, type Evidence } from '@seams/coupling-core';
import type {
  Collector,
  CollectorRun,
  DeliveredItem,
  Delivery,
  DeliveryReceipt,
  LeftOutItem,
} from '../collector';
import { addCounts, noCounts } from './counts';

/** What one run of a collector came to. @public */
export interface RunOutcome extends DeliveryReceipt {
  /** What it threw. */
  failure?: Error;
}

/**
 * Runs collectors as the backend does, and keeps their evidence in memory:
 * good items stay although a delivery breaks, and only a delivery that ended
 * well removes evidence or moves a cursor.
 *
 * @public
 */
export class EvidenceMemory {
  readonly #kept = new Map<string, Map<string, Evidence>>();
  readonly #cursors = new Map<string, JsonValue>();
  /** What the collector wrote to its log. */
  readonly log: string[] = [];
  /** Why items were rejected, in the order in which they came. */
  readonly rejections: string[] = [];
  /** Items that were passed over, in the order in which they came. */
  readonly leftOut: Pick<LeftOutItem, 'leftOut' | 'example'>[] = [];

  /** Evidence of all scopes, oldest first. */
  evidence(): Evidence[] {
    return [...this.#kept.values()]
      .flatMap(scope => [...scope.values()])
      .sort((a, b) => a.observedAt.localeCompare(b.observedAt));
  }

  /** Runs the collector once. */
  async run(
    collector: Collector,
    signal = new AbortController().signal,
  ): Promise<RunOutcome> {
    const counts = noCounts();
    const run: CollectorRun = {
      logger: this.#logger(),
      signal,
      cursor: async scope => this.#cursors.get(scope),
      deliver: delivery => this.#deliver(delivery, counts),
    };
    try {
      await collector.collect(run);
      return counts;
    } catch (failure) {
      return { ...counts, failure: failure as Error };
    }
  }

  async #deliver(
    delivery: Delivery,
    counts: DeliveryReceipt,
  ): Promise<DeliveryReceipt> {
    const { scope, mode, items, cursor } = delivery;
    const kept = this.#kept.get(scope) ?? new Map<string, Evidence>();
    this.#kept.set(scope, kept);
    const receipt = noCounts();
    const seen = new Set<string>();
    try {
      for await (const item of items) {
        if (!item.ok) {
          if (this.#isRejected(item)) receipt.rejected += 1;
          continue;
        }
        const identity = evidenceIdentity(item.evidence);
        const before = JSON.stringify(kept.get(identity));
        const same = before === JSON.stringify(item.evidence);
        receipt[same ? 'alreadyKnown' : 'accepted'] += 1;
        kept.set(identity, item.evidence);
        seen.add(identity);
      }
      if (mode === 'full') receipt.removed = removeUnseen(kept, seen);
      if (cursor === undefined) this.#cursors.delete(scope);
      // As the database keeps it: what JSON cannot hold is lost.
      else this.#cursors.set(scope, JSON.parse(JSON.stringify(cursor)));
    } finally {
      addCounts(counts, receipt);
    }
    return receipt;
  }

  #isRejected(item: DeliveredItem & { ok: false }): boolean {
    if ('leftOut' in item) {
      const { leftOut, example } = item;
      this.leftOut.push({ leftOut, example });
      return false;
    }
    this.rejections.push(
      ...item.issues.map(({ field, reason }) => `${field}: ${reason}`),
    );
    return true;
  }

  #logger(): LoggerService {
    const write = (message: string, meta?: Error | object) => {
      this.log.push(meta ? `${message} ${String(meta)}` : message);
    };
    const logger: LoggerService = {
      error: write,
      warn: write,
      info: write,
      debug: write,
      child: () => logger,
    };
    return logger;
  }
}

function removeUnseen(kept: Map<string, Evidence>, seen: Set<string>): number {
  const gone = [...kept.keys()].filter(identity => !seen.has(identity));
  gone.forEach(identity => kept.delete(identity));
  return gone.length;
}
