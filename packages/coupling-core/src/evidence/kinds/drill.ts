import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';

/** A game day: a fault was injected and the service held, or did not. */
export const drill = z.object({
  kind: z.literal('drill'),
  ...commonFields,
  service: serviceRef,
  fault: z.enum(['slow', 'down', 'stale', 'delayed']),
  outcome: z.enum(['held', 'degraded', 'failed']),
  /** Unique within the source. */
  id: text,
});

/** @public */
export type Drill = z.output<typeof drill>;
