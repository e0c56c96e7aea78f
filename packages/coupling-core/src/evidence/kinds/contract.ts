import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';

/** A contract between two services, and whether it holds; null is unknown. */
export const contract = z.object({
  kind: z.literal('contract'),
  ...commonFields,
  provider: serviceRef,
  consumer: serviceRef,
  interface: z.enum(['http', 'event']),
  name: text,
  verified: z.boolean().nullable(),
  compatible: z.boolean().nullable().optional(),
});

/** @public */
export type Contract = z.output<typeof contract>;
