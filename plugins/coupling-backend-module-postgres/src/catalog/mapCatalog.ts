import { parseEvidence, type Dataset } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/plugin-coupling-node';
import type { RoleOwners } from '../roles/RoleOwners';
import type { DatabaseSchema } from './DatabaseSchema';
import type { ForeignKeyRow } from './foreignKeys';
import type { Grant } from './grants';
import { tableName } from '@seams/coupling-sql';

const DAY_MS = 24 * 60 * 60_000;

/** What the catalogues of a database say about its tables. */
export interface CatalogFacts {
  foreignKeys: ForeignKeyRow[];
  grants: Grant[];
}

/** Foreign keys, and who may do what, each once. */
export function* mapCatalog(
  facts: CatalogFacts,
  context: {
    source: string;
    schema: DatabaseSchema;
    owners: RoleOwners;
    now: Date;
  },
): Generator<DeliveredItem> {
  const { schema, owners, source, now } = context;
  const common = { source, observedAt: startOfDay(now) };
  let line = 0;
  for (const key of facts.foreignKeys) {
    const from = schema.datasets.of(tableName(key.fromSchema, key.fromTable));
    const to = schema.datasets.of(tableName(key.toSchema, key.toTable));
    if (!from || !to || same(from, to)) continue;
    line += 1;
    const item = { kind: 'foreign-key', from, to, constraint: key.name };
    yield { ...parseEvidence({ ...common, ...item }), line };
  }
  for (const grant of allowed(facts.grants, schema, owners)) {
    line += 1;
    const item = { kind: 'access', confidence: 'granted', ...grant };
    yield { ...parseEvidence({ ...common, ...item }), line };
  }
}

interface Allowed {
  service: string;
  dataset: Dataset;
  mode: Grant['mode'];
  via?: 'view';
}

function allowed(
  grants: Grant[],
  schema: DatabaseSchema,
  owners: RoleOwners,
): Iterable<Allowed> {
  const found = new Map<string, Allowed>();
  for (const { role, mode, schema: at, table } of grants) {
    const owner = owners.ownerOf(role);
    if (owner.kind !== 'component') continue;
    const name = tableName(at, table);
    const add = (dataset: Dataset, via?: 'view') => {
      const item = { service: owner.ref, dataset, mode, ...(via && { via }) };
      found.set(JSON.stringify(item), item);
    };
    const dataset = schema.datasets.of(name);
    if (dataset) add(dataset);
    else if (mode === 'read') {
      schema.behindView(name).forEach(behind => add(behind, 'view'));
    }
  }
  return found.values();
}

function same(a: Dataset, b: Dataset): boolean {
  return a.store === b.store && a.name === b.name;
}

/** So that a run that finds nothing new changes nothing. */
function startOfDay(now: Date): string {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS).toISOString();
}
