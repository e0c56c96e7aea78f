import { z } from 'zod';
import { commonFields, count, dataset, serviceRef, statement } from './fields';
import { defineKind, inBrackets } from './kind';

const VERBS = {
  read: 'reads',
  write: 'writes',
  ddl: 'changes the structure of',
} as const;

/** A service reads, writes or migrates a dataset. */
export const access = defineKind({
  schema: z.strictObject({
    kind: z.literal('access'),
    ...commonFields,
    service: serviceRef,
    dataset,
    mode: z.enum(['read', 'write', 'ddl']),
    confidence: z.enum(['observed', 'static', 'granted']),
    count: count.optional(),
    /** Normalised: never holds literals. */
    statement: statement.optional(),
    via: z.enum(['table', 'view', 'cdc', 'outbox']).optional(),
  }),
  example: {
    kind: 'access',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    dataset: { store: 'resource:default/shop-db', name: 'orders.order' },
    mode: 'read',
    confidence: 'observed',
    via: 'view',
    statement: 'select a from t',
  },
  title: 'Data access',
  identity: e => [
    e.service,
    e.dataset.store,
    e.dataset.name,
    e.mode,
    e.confidence,
    e.via,
    e.statement,
  ],
  refs: e => [e.service, e.dataset.store],
  kept: 'accesses',
  line: (e, name) => [
    name(e.service),
    VERBS[e.mode],
    e.dataset.name,
    inBrackets(e.confidence, e.via),
  ],
});

/** @public */
export type Access = z.output<typeof access.schema>;
