import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';

/** A service declares a guard against a failing dependency. */
export const resilience = z.object({
  kind: z.literal('resilience'),
  ...commonFields,
  service: serviceRef,
  to: serviceRef.optional(),
  pattern: z.enum([
    'timeout',
    'retry',
    'circuit-breaker',
    'bulkhead',
    'fallback',
    'idempotency',
  ]),
  declaredBy: text,
});

/** @public */
export type Resilience = z.output<typeof resilience>;
