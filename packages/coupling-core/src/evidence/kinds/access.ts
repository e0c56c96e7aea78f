import { z } from 'zod';
import { commonFields, count, dataset, serviceRef, statement } from './fields';

/** A service reads, writes or migrates a dataset. */
export const access = z.object({
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
});

/** @public */
export type Access = z.output<typeof access>;
