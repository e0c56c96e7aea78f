import { z } from 'zod';
import { commonFields, dataset, text } from './fields';

/** A constraint makes one dataset refer to another. */
export const foreignKey = z.object({
  kind: z.literal('foreign-key'),
  ...commonFields,
  from: dataset,
  to: dataset,
  constraint: text,
});

/** @public */
export type ForeignKey = z.output<typeof foreignKey>;
