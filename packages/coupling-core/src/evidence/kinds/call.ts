import { z } from 'zod';
import {
  commonFields,
  count,
  durationMs,
  instant,
  serviceRef,
  text,
} from './fields';
import { defineKind, inBrackets } from './kind';

/** One service calls another, counted over a window. */
export const call = defineKind({
  schema: z.strictObject({
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
  }),
  example: {
    kind: 'call',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    from: 'component:default/orders',
    to: 'component:default/shipping',
    style: 'sync',
    protocol: 'grpc',
    journey: 'checkout',
    windowStart: '2026-08-01T00:00:00.000Z',
  },
  title: 'Call',
  identity: e => [e.from, e.to, e.style, e.protocol, e.journey, e.windowStart],
  refs: e => [e.from, e.to],
  kept: 'items',
  line: (e, name) => [
    name(e.from),
    'calls',
    name(e.to),
    inBrackets(e.style, e.protocol),
  ],
});

/** @public */
export type Call = z.output<typeof call.schema>;
