import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';
import { defineKind } from './kind';

/** A game day: a fault was injected and the service held, or did not. */
export const drill = defineKind({
  schema: z.strictObject({
    kind: z.literal('drill'),
    ...commonFields,
    service: serviceRef,
    fault: z.enum(['slow', 'down', 'stale', 'delayed']),
    outcome: z.enum(['held', 'degraded', 'failed']),
    /** Unique within the source. */
    id: text,
  }),
  example: {
    kind: 'drill',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    fault: 'slow',
    outcome: 'held',
    id: '7',
  },
  title: 'Drill',
  identity: e => [e.service, e.id],
  refs: e => [e.service],
  kept: 'counted',
  line: (e, name) => [name(e.service), e.outcome, 'when', e.fault],
});

/** @public */
export type Drill = z.output<typeof drill.schema>;
