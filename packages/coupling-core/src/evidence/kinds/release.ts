import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';

/** A release went live, failed or was rolled back; `observedAt` is when. */
export const release = z.object({
  kind: z.literal('release'),
  ...commonFields,
  service: serviceRef,
  version: text.optional(),
  environment: text.default('production'),
  status: z.enum(['succeeded', 'failed', 'rolled-back']),
  /** Unique within the source. */
  id: text,
  /** Tickets, features, pull requests or pipeline runs the release names. */
  changeIds: z.array(text).max(1_000).optional(),
  actor: text.optional(),
});

/** @public */
export type Release = z.output<typeof release>;
