import { z } from 'zod';
import { commonFields, dataset, ownerRef, serviceRef, text } from './fields';
import { defineKind } from './kind';

/** A dataset's structure changed. */
export const schemaChange = defineKind({
  schema: z.strictObject({
    kind: z.literal('schema-change'),
    ...commonFields,
    service: serviceRef.optional(),
    dataset,
    breaking: z.boolean(),
    /** Unique within the source. */
    id: text,
    approvedBy: ownerRef.optional(),
  }),
  example: {
    kind: 'schema-change',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    dataset: { store: 'resource:default/shop-db', name: 'orders.order' },
    breaking: false,
    id: 'V7',
    approvedBy: 'user:default/ann',
  },
  title: 'Schema change',
  identity: e => [e.service, e.dataset.store, e.dataset.name, e.id],
  refs: e => [e.service, e.dataset.store, e.approvedBy],
  kept: 'counted',
  line: (e, name) => [
    e.service && name(e.service),
    e.breaking ? 'breaks' : 'changes',
    e.dataset.name,
  ],
});

/** @public */
export type SchemaChange = z.output<typeof schemaChange.schema>;
