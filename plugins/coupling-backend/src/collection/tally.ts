import type {
  DeliveredItem,
  DeliveryReceipt,
} from '@seams/backstage-plugin-coupling-node';
import type { Rejection } from '../database/operations/finishRun';

/** An item that could not be read. */
export type RejectedItem = Extract<DeliveredItem, { issues: unknown }>;

/** What a run has done so far. */
export interface Tally {
  counts: DeliveryReceipt;
  /** The first of all; `counts.rejected` says how many items there were. */
  rejections: Rejection[];
  keptRejections: number;
  /** Something was kept, or a scope was read to its end. */
  delivered: boolean;
}

export function emptyTally(keptRejections: number): Tally {
  return {
    counts: noCounts(),
    rejections: [],
    keptRejections,
    delivered: false,
  };
}

export function noCounts(): DeliveryReceipt {
  return { accepted: 0, alreadyKnown: 0, rejected: 0, removed: 0, leftOut: 0 };
}

export function addCounts(to: DeliveryReceipt, more: Partial<DeliveryReceipt>) {
  to.accepted += more.accepted ?? 0;
  to.alreadyKnown += more.alreadyKnown ?? 0;
  to.rejected += more.rejected ?? 0;
  to.removed += more.removed ?? 0;
  to.leftOut += more.leftOut ?? 0;
}

/** Keeps the reasons of a rejected item, as long as there is room for them. */
export function addRejection(tally: Tally, scope: string, item: RejectedItem) {
  for (const { field, reason } of item.issues) {
    if (tally.rejections.length === tally.keptRejections) return;
    tally.rejections.push({ scope, line: item.line, field, reason });
  }
}
