import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';
import { defineKind } from './kind';

/** An incident took a service down. */
export const incident = defineKind({
  schema: z.strictObject({
    kind: z.literal('incident'),
    ...commonFields,
    service: serviceRef,
    /** Unique within the source and service. */
    id: text,
  }),
  example: {
    kind: 'incident',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    id: '7',
  },
  title: 'Incident',
  identity: e => [e.service, e.id],
  refs: e => [e.service],
  kept: 'counted',
  line: (e, name) => ['Incident', e.id, 'of', name(e.service)],
});
