import type { JsonValue } from '@backstage/types';
import { z } from 'zod';

const byKey = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const trafficState = z.object({
  /** Of the server that was read. */
  server: z.string(),
  /** When the statistics had been read; ISO 8601. */
  readAt: z.string(),
  /** Executions that it could not tell apart. */
  lost: z.number(),
  /** Executions of prepared statements, since the server was started. */
  prepared: z.number(),
  /** By schema, or nothing when there was none, and digest. */
  calls: byKey(byKey(z.union([z.number(), z.tuple([z.number(), z.number()])]))),
  /** Whose a schema was taken to be. */
  services: byKey(z.string()),
  /** By schema and digest: components that were seen running it. */
  seen: byKey(byKey(z.array(z.string()))),
  /** Months that have evidence, like `2026-11`. */
  months: z.array(z.string()),
});

/**
 * What one run leaves for the next. It holds ids and counts, and no texts of
 * statements.
 */
export type TrafficState = z.output<typeof trafficState>;

/** Undefined when it was not left by this version. */
export function parseTrafficState(
  cursor: JsonValue | undefined,
): TrafficState | undefined {
  return trafficState.safeParse(cursor).data;
}
