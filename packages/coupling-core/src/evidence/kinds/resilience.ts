import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';
import { defineKind } from './kind';

/** A service declares a guard against a failing dependency. */
export const resilience = defineKind({
  schema: z.strictObject({
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
  }),
  example: {
    kind: 'resilience',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    to: 'component:default/shipping',
    pattern: 'retry',
    declaredBy: 'code',
  },
  title: 'Resilience',
  identity: e => [e.service, e.to, e.pattern],
  refs: e => [e.service, e.to],
  kept: 'counted',
  line: (e, name) => [
    name(e.service),
    'has',
    e.pattern,
    e.to && `towards ${name(e.to)}`,
  ],
});

/** @public */
export type Resilience = z.output<typeof resilience.schema>;
