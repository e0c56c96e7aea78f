import type { Server } from '../readServer';
import type { RunNotes } from './RunNotes';
import type { TrafficState } from './trafficState';

/** Says what the statistics of a server cannot show. */
export function noteGaps(
  notes: RunNotes,
  { startedAt, readAt, lost, mostDigests }: Server,
  gaps: {
    before: TrafficState | undefined;
    isRestarted: boolean;
    isTruncated: boolean;
  },
) {
  const { before, isRestarted, isTruncated } = gaps;
  if (before && isRestarted) {
    notes.say(
      'server',
      `was restarted at ${startedAt}: what was executed between ${before.readAt} and then is not counted`,
    );
  }
  if (before && isTruncated) {
    notes.say(
      'events_statements_summary_by_digest',
      `was truncated between ${before.readAt} and ${readAt}: what was executed between the first and then is not counted`,
    );
  }
  const sinceBefore = before !== undefined && !isRestarted;
  const fresh = sinceBefore && lost >= before.lost ? lost - before.lost : lost;
  if (fresh > 0) {
    notes.say(
      'performance_schema_digests_size',
      `is ${mostDigests}, too low: ${fresh} executions since ${
        sinceBefore ? before.readAt : startedAt
      } were not told apart, so that accesses are missing; set it higher and restart the server, or TRUNCATE performance_schema.events_statements_summary_by_digest`,
    );
  }
}
