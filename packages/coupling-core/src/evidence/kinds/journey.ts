import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';
import { defineKind } from './kind';

/** A user-visible flow with its entry service. */
export const journey = defineKind({
  schema: z.strictObject({
    kind: z.literal('journey'),
    ...commonFields,
    id: text,
    title: text,
    entry: serviceRef,
    operation: text.optional(),
    /** Services seen in traces of this journey. */
    services: z.array(serviceRef).max(1_000).optional(),
    /** Requests, in any one unit for all journeys. */
    traffic: z.number().min(0).optional(),
  }),
  example: {
    kind: 'journey',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    id: 'checkout',
    title: 'Checkout',
    entry: 'component:default/web',
    services: ['component:default/web', 'component:default/orders'],
  },
  title: 'Journey',
  identity: e => [e.entry, e.id],
  refs: e => [e.entry, ...(e.services ?? [])],
  kept: 'counted',
  line: (e, name) => [e.title, 'enters at', name(e.entry)],
});

/** @public */
export type Journey = z.output<typeof journey.schema>;
