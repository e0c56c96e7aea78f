import type { RunNotes } from './RunNotes';
import type { Statistics } from './statistics';
import type { TrafficState } from './trafficState';

/** Says what the statistics cannot show. */
export function noteGaps(
  notes: RunNotes,
  statistics: Pick<Statistics, 'track' | 'resetAt' | 'dropped'>,
  before: TrafficState | undefined,
) {
  const { track, resetAt, dropped } = statistics;
  if (track === 'none') {
    notes.say(
      'pg_stat_statements.track',
      'is none, so that nothing is recorded: set it to top or all',
    );
  }
  const wasReset = before !== undefined && before.resetAt !== resetAt;
  if (wasReset) {
    notes.say(
      'pg_stat_statements',
      `was reset at ${resetAt}: what was executed between ${before.readAt} and then is not counted`,
    );
  }
  const since = before && !wasReset ? before.readAt : resetAt;
  const lost = dropped - (before && !wasReset ? before.dropped : 0);
  if (lost > 0) {
    notes.say(
      'pg_stat_statements.max',
      `is too low: the rarest statements were dropped ${lost} times since ${since}, so that rare accesses are missing and counts may be too low`,
    );
  }
}
