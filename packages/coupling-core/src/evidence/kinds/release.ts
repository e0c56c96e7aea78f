import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';
import { defineKind, inBrackets } from './kind';

/** A release went live, failed or was rolled back; `observedAt` is when. */
export const release = defineKind({
  schema: z.strictObject({
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
  }),
  example: {
    kind: 'release',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    environment: 'production',
    status: 'succeeded',
    id: 'run-1',
  },
  title: 'Release',
  identity: e => [e.service, e.id],
  refs: e => [e.service],
  kept: 'releases',
  line: (e, name) => [
    name(e.service),
    e.version,
    `in ${e.environment}`,
    e.status === 'succeeded' ? undefined : inBrackets(e.status),
  ],
});

/** @public */
export type Release = z.output<typeof release.schema>;
