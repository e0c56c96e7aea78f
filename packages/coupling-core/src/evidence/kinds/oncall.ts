import { z } from 'zod';
import {
  commonFields,
  instant,
  ownerRef,
  serviceRef,
  teamRef,
  text,
} from './fields';

/** Who an incident tool pages for a service. */
export const oncall = z.object({
  kind: z.literal('oncall'),
  ...commonFields,
  service: serviceRef,
  provider: text,
  policy: text.optional(),
  /** Who is paged, as the tool has it; to compare with the owning team. */
  team: teamRef.optional(),
  user: ownerRef.optional(),
  until: instant.optional(),
  /** Its escalation has nobody on call at any level: a page wakes nobody. */
  endsNowhere: z.boolean().optional(),
});

/** @public */
export type OnCall = z.output<typeof oncall>;
