import type { Server } from '../readServer';
import type { RunNotes } from './RunNotes';
import type { TrafficState } from './trafficState';

/** Says what the statistics of a server cannot show. */
export function noteGaps(
  notes: RunNotes,
  { startedAt, readAt, lost, mostDigests, isMariaDb }: Server,
  gaps: {
    before: TrafficState | undefined;
    isRestarted: boolean;
    isTruncated: boolean;
    /** Executions of prepared statements since the start. */
    prepared: number;
  },
) {
  const { before, isRestarted, isTruncated, prepared } = gaps;
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
  const last = isRestarted ? undefined : before;
  const since = last?.readAt ?? startedAt;
  const lostSince = grown(last?.lost, lost);
  if (lostSince > 0) {
    notes.say(
      'performance_schema_digests_size',
      `is ${mostDigests}, too low: ${lostSince} executions since ${since} were not told apart, so that accesses are missing; set it higher and restart the server, or TRUNCATE performance_schema.events_statements_summary_by_digest`,
    );
  }
  const executed = grown(last?.prepared, prepared);
  if (isMariaDb && executed > 0) {
    notes.say(
      'prepared statements',
      `were executed ${executed} times since ${since}, which MariaDB keeps no digests of: only those are read that were prepared at the time of this run; drivers that send text are seen in full (useServerPrepStmts=false, interpolateParams=true)`,
    );
  }
}

/** Counters begin anew when somebody flushes them. */
function grown(before: number | undefined, now: number): number {
  return before === undefined || now < before ? now : now - before;
}
