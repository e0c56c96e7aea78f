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
