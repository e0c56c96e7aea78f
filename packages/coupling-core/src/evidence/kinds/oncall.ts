import { z } from 'zod';
import {
  commonFields,
  instant,
  ownerRef,
  serviceRef,
  teamRef,
  text,
} from './fields';
import { defineKind } from './kind';

/** Who an incident tool pages for a service. */
export const oncall = defineKind({
  schema: z.strictObject({
    kind: z.literal('oncall'),
    ...commonFields,
    service: serviceRef,
    provider: text,
    policy: text.optional(),
    /** Who is paged, as the tool has it; to compare with the owning team. */
    team: teamRef.optional(),
    user: ownerRef.optional(),
    /** The shift; until `from` it answers for nothing. */
    from: instant.optional(),
    until: instant.optional(),
    /** Its escalation has nobody on call at any level: a page wakes nobody. */
    endsNowhere: z.boolean().optional(),
  }),
  example: {
    kind: 'oncall',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00.000Z',
    service: 'component:default/orders',
    provider: 'pagerduty',
    policy: 'shop',
    team: 'group:default/shop',
    user: 'user:default/ann',
  },
  title: 'On call',
  identity: e => [e.service, e.provider, e.policy, e.team, e.user],
  refs: e => [e.service, e.team, e.user],
  kept: 'items',
  line: (e, name) => [
    name(e.service),
    e.endsNowhere ? 'has nobody on call in' : 'is answered for through',
    e.provider,
    e.policy,
  ],
});

/** @public */
export type OnCall = z.output<typeof oncall.schema>;
