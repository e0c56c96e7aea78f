import { z } from 'zod';
import { commonFields, dataset, text } from './fields';
import { defineKind, storesOf } from './kind';

/** A constraint makes one dataset refer to another. */
export const foreignKey = defineKind({
  schema: z.strictObject({
    kind: z.literal('foreign-key'),
    ...commonFields,
    from: dataset,
    to: dataset,
    constraint: text,
  }),
  example: {
    kind: 'foreign-key',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    from: { store: 'resource:default/shop-db', name: 'orders.order' },
    to: { store: 'resource:default/stock-db', name: 'stock.item' },
    constraint: 'order_item_fk',
  },
  title: 'Foreign key',
  identity: e => [
    e.from.store,
    e.from.name,
    e.to.store,
    e.to.name,
    e.constraint,
  ],
  refs: e => storesOf([e.from, e.to]),
  kept: 'items',
  line: e => [e.constraint, 'from', e.from.name, 'to', e.to.name],
});

/** @public */
export type ForeignKey = z.output<typeof foreignKey.schema>;
