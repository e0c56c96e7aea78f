import type { DeliveryReceipt } from '../collector';

export function noCounts(): DeliveryReceipt {
  return { accepted: 0, alreadyKnown: 0, rejected: 0, removed: 0, leftOut: 0 };
}

export function addCounts(to: DeliveryReceipt, more: DeliveryReceipt): void {
  to.accepted += more.accepted;
  to.alreadyKnown += more.alreadyKnown;
  to.rejected += more.rejected;
  to.removed += more.removed;
}
