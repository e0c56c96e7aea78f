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
