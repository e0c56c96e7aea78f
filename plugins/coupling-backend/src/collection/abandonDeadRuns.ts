import type { Knex } from 'knex';
import { abandonRuns } from '../database/operations/abandonRuns';

/** Ten heartbeats: longer than any pause of a process that is alive. */
const SILENCE_MS = 5 * 60_000;

/**
 * Closes the runs of processes that died. `alone` says that there is no other
 * process on this database (SQLite): at its start, every open run is dead.
 */
export async function abandonDeadRuns(
  knex: Knex,
  options: { now: Date; alone?: boolean },
): Promise<{ abandoned: number }> {
  const { now, alone = false } = options;
  const silence = alone ? 0 : SILENCE_MS;
  return abandonRuns(knex, {
    now: now.toISOString(),
    silentSince: new Date(now.getTime() - silence).toISOString(),
  });
}
