import { tableName } from '@seams/coupling-sql';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import {
  catalogItems,
  type GrantedFact,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { DatabaseSchema } from './DatabaseSchema';
import type { ForeignKeyRow } from './foreignKeys';
import type { Grant, GrantsOf } from './grants';

/** What the catalogues of a database say about its tables. */
export interface CatalogFacts {
  foreignKeys: ForeignKeyRow[];
  /** Each service once. */
  grants: AsyncIterable<GrantsOf>;
}

/** Foreign keys, and who may do what, each once. */
export async function* mapCatalog(
  facts: CatalogFacts,
  context: { source: string; schema: DatabaseSchema; now: Date },
): AsyncGenerator<DeliveredItem> {
  const { schema } = context;
  let line = 0;
  function* items(of: Partial<Parameters<typeof catalogItems>[0]>) {
    const every = { foreignKeys: [], granted: [], ...of };
    for (const item of catalogItems(every, context)) {
      line += 1;
      yield { ...item, line };
    }
  }
  yield* items({
    foreignKeys: facts.foreignKeys.map(key => ({
      constraint: key.name,
      from: schema.datasets.of(tableName(key.fromSchema, key.fromTable)),
      to: schema.datasets.of(tableName(key.toSchema, key.toTable)),
    })),
  });
  for await (const { service, grants } of facts.grants) {
    const granted = grants.flatMap(grant => allowed(service, grant, schema));
    yield* items({ granted });
  }
}

function allowed(
  service: string,
  { mode, schema: at, table }: Grant,
  schema: DatabaseSchema,
): GrantedFact[] {
  const name = tableName(at, table);
  const dataset = schema.datasets.of(name);
  if (dataset) return [{ service, dataset, mode }];
  if (mode !== 'read') return [];
  return schema
    .behindView(name)
    .map(behind => ({ service, dataset: behind, mode, via: 'view' as const }));
}
