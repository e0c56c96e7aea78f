import { z } from 'zod';
import { commonFields, dataset, serviceRef, statement } from './fields';

/** A service joins datasets in one statement. */
export const join = z.object({
  kind: z.literal('join'),
  ...commonFields,
  service: serviceRef,
  datasets: z.array(dataset).min(2).max(100),
  statement: statement.optional(),
});

/** @public */
export type Join = z.output<typeof join>;
