import type { Evidence } from '@seams/coupling-core';
import type { MigrationStatement, StatementAccess } from '@seams/coupling-sql';

type Static = Extract<Evidence, { kind: 'access' | 'join' | 'foreign-key' }>;

/**
 * What migrations say of tables. What several statements say is said once, by
 * the last of them: a service with a hundred migrations of its own table
 * defines it once.
 *
 * @param addressOf - of a line of a file, for people
 */
export function toEvidence(
  statements: MigrationStatement[],
  about: {
    service: string;
    store: string;
    observedAt: string;
    addressOf: (path: string, line: number) => string;
  },
): Static[] {
  const found = new Map<string, Static>();
  for (const { path, line, access } of statements) {
    if (!access.ok) continue;
    const common = {
      source: 'migrations',
      observedAt: about.observedAt,
      url: about.addressOf(path, line),
    };
    for (const [id, item] of itemsOf(access, about)) {
      // Deleted first, so that the order is that of the last mention.
      found.delete(id);
      found.set(id, { ...common, ...item } as Static);
    }
  }
  return [...found.values()];
}

type Item = Omit<Static, 'source' | 'observedAt' | 'url'>;

function* itemsOf(
  access: StatementAccess,
  { service, store }: { service: string; store: string },
): Iterable<[id: string, Item]> {
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
      const item = {
        kind: 'access',
        ...{ service, dataset: dataset(table), mode, via, statement },
        confidence: 'static',
      } as const;
      yield [JSON.stringify([mode, via, table]), item];
    }
  }
  for (const pair of access.joins) {
    const datasets = pair.map(dataset);
    yield [
      JSON.stringify(['join', pair]),
      { kind: 'join', service, datasets, statement } as Item,
    ];
  }
  for (const { from, to, constraint } of access.foreignKeys) {
    yield [
      JSON.stringify(['key', from, to, constraint]),
      {
        kind: 'foreign-key',
        ...{ from: dataset(from), to: dataset(to), constraint },
      } as Item,
    ];
  }
}
