import { z } from 'zod';
import {
  commonFields,
  count,
  durationMs,
  instant,
  serviceRef,
  text,
} from './fields';

/** One service calls another, counted over a window. */
export const call = z.object({
  kind: z.literal('call'),
  ...commonFields,
  from: serviceRef,
  to: serviceRef,
  style: z.enum(['sync', 'async', 'unknown']),
  protocol: text.optional(),
  /** The caller can answer without it. */
  optional: z.boolean().optional(),
  count: count.optional(),
  errors: count.optional(),
  retries: count.optional(),
  p50Ms: durationMs.optional(),
  p95Ms: durationMs.optional(),
  windowStart: instant.optional(),
  windowEnd: instant.optional(),
  journey: text.optional(),
});

/** @public */
export type Call = z.output<typeof call>;
