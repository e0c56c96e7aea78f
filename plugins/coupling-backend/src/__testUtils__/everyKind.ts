import type { Evidence, EvidenceKind } from '@seams/coupling-core';

const common = { source: 'test', observedAt: '2026-08-01T00:00:00.000Z' };
const dataset = { store: 'resource:default/shop-db', name: 'orders.order' };
const service = 'component:default/orders';
const other = 'component:default/shipping';

/** An item of each kind, with every field that can be part of its identity. */
export const EVERY_KIND: {
  [K in EvidenceKind]: Extract<Evidence, { kind: K }>;
} = {
  release: {
    ...common,
    kind: 'release',
    service,
    environment: 'production',
    status: 'succeeded',
    id: '1',
  },
  call: {
    ...common,
    kind: 'call',
    from: service,
    to: other,
    style: 'sync',
    protocol: 'grpc',
    journey: 'checkout',
    windowStart: '2026-08-01T00:00:00.000Z',
  },
  access: {
    ...common,
    kind: 'access',
    service,
    dataset,
    mode: 'read',
    confidence: 'observed',
    via: 'view',
    statement: 'select a from t',
  },
  join: {
    ...common,
    kind: 'join',
    service,
    datasets: [dataset, { ...dataset, name: 'orders.line' }],
    statement: 'select a from t join u using (id)',
  },
  'foreign-key': {
    ...common,
    kind: 'foreign-key',
    from: dataset,
    to: { store: 'resource:default/stock-db', name: 'stock.item' },
    constraint: 'order_item_fk',
  },
  'schema-change': {
    ...common,
    kind: 'schema-change',
    service,
    dataset,
    breaking: false,
    id: '1',
    approvedBy: 'user:default/ann',
  },
  contract: {
    ...common,
    kind: 'contract',
    provider: service,
    consumer: other,
    interface: 'http',
    name: 'orders',
    verified: true,
  },
  journey: {
    ...common,
    kind: 'journey',
    id: '1',
    title: 'Checkout',
    entry: service,
    services: [service, other],
  },
  oncall: {
    ...common,
    kind: 'oncall',
    service,
    provider: 'pagerduty',
    policy: 'shop',
    team: 'group:default/shop',
    user: 'user:default/ann',
  },
  resilience: {
    ...common,
    kind: 'resilience',
    service,
    to: other,
    pattern: 'retry',
    declaredBy: 'code',
  },
  drill: {
    ...common,
    kind: 'drill',
    service,
    fault: 'slow',
    outcome: 'held',
    id: '1',
  },
};
