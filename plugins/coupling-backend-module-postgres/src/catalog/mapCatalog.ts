import { tableName } from '@seams/coupling-sql';
import {
  catalogItems,
  type DeliveredItem,
  type GrantedFact,
} from '@seams/plugin-coupling-node';
import type { RoleOwners } from '../roles/RoleOwners';
import type { DatabaseSchema } from './DatabaseSchema';
import type { ForeignKeyRow } from './foreignKeys';
import type { Grant } from './grants';

/** What the catalogues of a database say about its tables. */
export interface CatalogFacts {
  foreignKeys: ForeignKeyRow[];
  grants: Grant[];
}

/** Foreign keys, and who may do what, each once. */
export function mapCatalog(
  facts: CatalogFacts,
  context: {
    source: string;
    schema: DatabaseSchema;
    owners: RoleOwners;
    now: Date;
  },
): Iterable<DeliveredItem> {
  const { datasets } = context.schema;
  const foreignKeys = facts.foreignKeys.map(key => ({
    constraint: key.name,
    from: datasets.of(tableName(key.fromSchema, key.fromTable)),
    to: datasets.of(tableName(key.toSchema, key.toTable)),
  }));
  const granted = facts.grants.flatMap(grant => allowed(grant, context));
  return catalogItems({ foreignKeys, granted }, context);
}

function allowed(
  { role, mode, schema: at, table }: Grant,
  { schema, owners }: { schema: DatabaseSchema; owners: RoleOwners },
): GrantedFact[] {
  const owner = owners.ownerOf(role);
  if (owner.kind !== 'component') return [];
  const service = owner.ref;
  const name = tableName(at, table);
  const dataset = schema.datasets.of(name);
  if (dataset) return [{ service, dataset, mode }];
  if (mode !== 'read') return [];
  return schema
    .behindView(name)
    .map(behind => ({ service, dataset: behind, mode, via: 'view' as const }));
}
