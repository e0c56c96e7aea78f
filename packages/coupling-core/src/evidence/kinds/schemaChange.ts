import { z } from 'zod';
import { commonFields, dataset, ownerRef, serviceRef, text } from './fields';

/** A dataset's structure changed. */
export const schemaChange = z.object({
  kind: z.literal('schema-change'),
  ...commonFields,
  service: serviceRef.optional(),
  dataset,
  breaking: z.boolean(),
  /** Unique within the source. */
  id: text,
  approvedBy: ownerRef.optional(),
});

/** @public */
export type SchemaChange = z.output<typeof schemaChange>;
