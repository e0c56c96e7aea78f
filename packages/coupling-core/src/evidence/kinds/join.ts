import { z } from 'zod';
import { commonFields, dataset, serviceRef, statement } from './fields';
import { defineKind, storesOf } from './kind';

/** A service joins datasets in one statement. */
export const join = defineKind({
  schema: z.strictObject({
    kind: z.literal('join'),
    ...commonFields,
    service: serviceRef,
    datasets: z.array(dataset).min(2).max(100),
    statement: statement.optional(),
  }),
  example: {
    kind: 'join',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    datasets: [
      { store: 'resource:default/shop-db', name: 'orders.order' },
      { store: 'resource:default/shop-db', name: 'orders.line' },
    ],
    statement: 'select a from t join u using (id)',
  },
  title: 'Join',
  identity: e => [
    e.service,
    e.statement,
    ...e.datasets.map(d => `${d.store}#${d.name}`).sort(),
  ],
  refs: e => [e.service, ...storesOf(e.datasets)],
  kept: 'items',
  line: (e, name) => [
    name(e.service),
    'joins',
    e.datasets.map(joined => joined.name).join(' with '),
  ],
});

/** @public */
export type Join = z.output<typeof join.schema>;
