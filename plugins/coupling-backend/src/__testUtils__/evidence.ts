import type { EvidenceOf } from '@seams/coupling-core';

/** A release of `orders` with this id, on the first of August. */
export function release(
  id: string,
  more: Partial<EvidenceOf<'release'>> = {},
): EvidenceOf<'release'> {
  return {
    kind: 'release',
    source: 'ci',
    service: 'component:default/orders',
    environment: 'production',
    status: 'succeeded',
    id,
    observedAt: '2026-08-01T00:00:00.000Z',
    ...more,
  };
}

/** `orders` reads `shop-db#orders.order`. */
export function access(
  more: Partial<EvidenceOf<'access'>> = {},
): EvidenceOf<'access'> {
  return {
    kind: 'access',
    source: 'pg',
    service: 'component:default/orders',
    dataset: { store: 'resource:default/shop-db', name: 'orders.order' },
    mode: 'read',
    confidence: 'observed',
    observedAt: '2026-08-02T00:00:00.000Z',
    ...more,
  };
}
