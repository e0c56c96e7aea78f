import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import type { EvidenceLocation } from './config';
import { isScopeOfPath } from './listLocalFiles';
import { scopeOfUrl } from './remoteFile';

/** Under this scope stands, as its cursor, which files were ever read. */
const INDEX = 'index of all files';

/**
 * Looks after files that were there before and are not now. What is taken out
 * of the settings is withdrawn; what only went away keeps its evidence and is
 * reported from run to run, unless it was empty at last.
 *
 * @returns what went away, and why that is a failure
 */
export async function settleMissing(
  run: CollectorRun,
  options: {
    /** Files that are there. */
    scopes: string[];
    /** Those of them that could be read. */
    delivered: string[];
    locations: EvidenceLocation[];
  },
): Promise<string[]> {
  const { scopes, delivered, locations } = options;
  const before = await readIndex(run);
  const kept = new Set(delivered);
  const lost: string[] = [];
  for (const scope of before) {
    if (scopes.includes(scope)) {
      kept.add(scope);
    } else if (!locations.some(location => isScopeOf(scope, location))) {
      await run.deliver({ scope, mode: 'full', items: [] });
    } else if (!(await wasEmpty(run, scope))) {
      kept.add(scope);
      lost.push(scope);
    }
  }
  await writeIndex(run, before, [...kept].sort());
  return lost.map(
    scope => `${scope}: it went away; its evidence stays until it is back`,
  );
}

async function readIndex(run: CollectorRun): Promise<string[]> {
  const index = await run.cursor(INDEX);
  return Array.isArray(index) ? index.map(String) : [];
}

async function writeIndex(
  run: CollectorRun,
  before: string[],
  cursor: string[],
) {
  // A delivery makes a run that failed look as if something had been read.
  if (JSON.stringify(before) === JSON.stringify(cursor)) return;
  await run.deliver({ scope: INDEX, mode: 'delta', items: [], cursor });
}

function isScopeOf(scope: string, location: EvidenceLocation): boolean {
  return 'url' in location
    ? scope === scopeOfUrl(location.url)
    : isScopeOfPath(scope, location.path);
}

async function wasEmpty(run: CollectorRun, scope: string): Promise<boolean> {
  const state = await run.cursor(scope);
  return (
    typeof state === 'object' &&
    state !== null &&
    'size' in state &&
    state.size === 0
  );
}
