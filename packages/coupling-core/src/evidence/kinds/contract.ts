import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';
import { defineKind } from './kind';

const STATES: Record<string, string> = {
  true: '(verified)',
  false: '(not verified)',
  null: '(verification unknown)',
};

/** A contract between two services, and whether it holds; null is unknown. */
export const contract = defineKind({
  schema: z.strictObject({
    kind: z.literal('contract'),
    ...commonFields,
    provider: serviceRef,
    consumer: serviceRef,
    interface: z.enum(['http', 'event']),
    name: text,
    verified: z.boolean().nullable(),
    compatible: z.boolean().nullable().optional(),
  }),
  example: {
    kind: 'contract',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    provider: 'component:default/orders',
    consumer: 'component:default/shipping',
    interface: 'http',
    name: 'orders',
    verified: true,
  },
  title: 'Contract',
  identity: e => [e.provider, e.consumer, e.interface, e.name],
  refs: e => [e.provider, e.consumer],
  kept: 'counted',
  line: (e, name) => [
    name(e.consumer),
    'relies on',
    name(e.provider),
    e.name,
    STATES[String(e.verified)],
  ],
});

/** @public */
export type Contract = z.output<typeof contract.schema>;
