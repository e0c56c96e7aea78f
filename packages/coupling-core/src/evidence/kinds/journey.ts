import { z } from 'zod';
import { commonFields, serviceRef, text } from './fields';

/** A user-visible flow with its entry service. */
export const journey = z.object({
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
});

/** @public */
export type Journey = z.output<typeof journey>;
