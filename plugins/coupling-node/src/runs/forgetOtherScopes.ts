import type { CollectorRun } from '../collector';

/** Under this scope stands, as its cursor, which scopes there were. */
const INDEX = 'scopes of the last run';

/**
 * Removes the evidence of scopes that an earlier run delivered and that are
 * not wanted any more, like that of a component whose annotation was taken
 * away. Call it at the end of a run with all scopes that are wanted, whether
 * or not they could be read.
 *
 * @public
 */
export async function forgetOtherScopes(
  run: CollectorRun,
  wanted: string[],
): Promise<void> {
  const scopes = [...new Set(wanted)].sort();
  const before = await run.cursor(INDEX);
  // A delivery makes a run that failed look as if something had been read.
  if (JSON.stringify(before ?? []) === JSON.stringify(scopes)) return;
  for (const scope of Array.isArray(before) ? before : []) {
    if (typeof scope !== 'string' || scopes.includes(scope)) continue;
    await run.deliver({ scope, mode: 'full', items: [] });
  }
  await run.deliver({ scope: INDEX, mode: 'delta', items: [], cursor: scopes });
}
