import type { Evidence } from '@seams/coupling-core';
import type {
  Gone,
  MigrationStatement,
  StatementAccess,
} from '@seams/coupling-sql';

type Static = Extract<Evidence, { kind: 'access' | 'join' | 'foreign-key' }>;

/** A line of a file, and what it says; without its address. */
export interface FoundInFile {
  path: string;
  line: number;
  evidence: Static;
}

/**
 * What migrations say of tables that are there once all of them have run. What
 * several statements say is said once, by the last of them: a service with a
 * hundred migrations of its own table defines it once.
 */
export function toEvidence(
  statements: MigrationStatement[],
  about: { service: string; store: string; observedAt: string },
): FoundInFile[] {
  const { observedAt } = about;
  let found: Found = new Map();
  for (const { path, line, access } of statements) {
    if (!access.ok) continue;
    const own = access.gone && definedIn(found);
    for (const item of itemsOf(access, about)) {
      const id = idOf(item);
      // Deleted first, so that the order is that of the last mention.
      found.delete(id);
      const evidence = { source: 'migrations', observedAt, ...item } as Static;
      found.set(id, { path, line, evidence });
    }
    if (access.gone && own) found = without(found, access.gone, own);
  }
  return [...found.values()];
}

/** By what is equal for what is said twice. */
type Found = Map<string, FoundInFile>;

/** Tables whose structure is known to be this service's doing. */
function definedIn(found: Found): Set<string> {
  return new Set(
    [...found.values()].flatMap(({ evidence: item }) =>
      item.kind === 'access' && item.mode === 'ddl' ? [item.dataset.name] : [],
    ),
  );
}

/**
 * Who made a table and drops it has nothing to do with it any more; who drops
 * one that it did not make did that to somebody else's. A table that is renamed
 * keeps what is known of it, and where that stands.
 *
 * @param own - tables that statements before have defined
 */
function without(
  found: Found,
  { dropped, renamed, constraints }: Gone,
  own: Set<string>,
): Found {
  const after: Found = new Map();
  for (const { evidence: item, ...place } of found.values()) {
    const isDropping =
      item.kind === 'access' &&
      item.mode === 'ddl' &&
      !own.has(item.dataset.name);
    const isGone =
      !isDropping && tablesOf(item).some(name => dropped.includes(name));
    const isUntied =
      item.kind === 'foreign-key' &&
      constraints.some(
        ({ from, constraint }) =>
          from === item.from.name && constraint === item.constraint,
      );
    if (isGone || isUntied) continue;
    const named = renamed.reduce(withName, item);
    after.set(idOf(named), { ...place, evidence: named });
  }
  return after;
}

function tablesOf(item: Item): string[] {
  if (item.kind === 'access') return [item.dataset.name];
  return item.kind === 'join'
    ? item.datasets.map(({ name }) => name)
    : [item.from.name, item.to.name];
}

function withName(item: Static, [from, to]: [string, string]): Static {
  const renamed = <T extends { name: string }>(dataset: T): T =>
    dataset.name === from ? { ...dataset, name: to } : dataset;
  switch (item.kind) {
    case 'access':
      return { ...item, dataset: renamed(item.dataset) };
    case 'join':
      return { ...item, datasets: item.datasets.map(renamed) };
    default:
      return { ...item, from: renamed(item.from), to: renamed(item.to) };
  }
}

/** Equal for what is said twice. */
function idOf(item: Item): string {
  const tables = tablesOf(item);
  switch (item.kind) {
    case 'access':
      return JSON.stringify([item.mode, item.via, ...tables]);
    case 'join':
      return JSON.stringify(['join', ...tables.sort()]);
    default:
      return JSON.stringify(['key', ...tables, item.constraint]);
  }
}

type Common = 'source' | 'observedAt' | 'url';
type Item =
  | Omit<Extract<Static, { kind: 'access' }>, Common>
  | Omit<Extract<Static, { kind: 'join' }>, Common>
  | Omit<Extract<Static, { kind: 'foreign-key' }>, Common>;

function* itemsOf(
  access: StatementAccess,
  { service, store }: { service: string; store: string },
): Iterable<Item> {
  const { statement } = access;
  const dataset = (name: string) => ({ store, name });
  const views = new Set(access.onlyThroughViews);
  for (const [mode, tables] of [
    ['ddl', access.ddl],
    ['write', access.writes],
    ['read', access.reads],
  ] as const) {
    for (const table of tables) {
      const via = mode === 'read' && views.has(table) ? 'view' : 'table';
      yield {
        kind: 'access',
        ...{ service, dataset: dataset(table), mode, via, statement },
        confidence: 'static',
      };
    }
  }
  for (const pair of access.joins) {
    yield { kind: 'join', service, datasets: pair.map(dataset), statement };
  }
  for (const { from, to, constraint } of access.foreignKeys) {
    yield {
      kind: 'foreign-key',
      ...{ from: dataset(from), to: dataset(to), constraint },
    };
  }
}
