import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import {
  catalogItems,
  type GrantedFact,
  type NameOwners,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { ForeignKeyRow } from './foreignKeys';
import { meansSchema, type Grant } from './grants';
import type { ServerSchema } from './ServerSchema';

interface Context {
  source: string;
  schema: ServerSchema;
  users: NameOwners;
  now: Date;
}

/** Foreign keys, and who may do what, each once. */
export function mapCatalog(
  facts: { foreignKeys: ForeignKeyRow[]; grants: Grant[] },
  context: Context,
): Iterable<DeliveredItem> {
  const { schema } = context;
  return catalogItems(
    {
      foreignKeys: facts.foreignKeys.map(key => ({
        constraint: key.name,
        from: schema.table(key.fromSchema, key.fromTable),
        to: schema.table(key.toSchema, key.toTable),
      })),
      granted: allowed(facts.grants, context),
    },
    context,
  );
}

function* allowed(
  grants: Grant[],
  { schema, users }: Context,
): Generator<GrantedFact> {
  for (const grant of grants) {
    const owner = users.ownerOf(grant.user);
    if (owner.kind !== 'component') continue;
    for (const table of tablesOf(grant, schema)) {
      yield* factsOf(owner.ref, grant, table, schema);
    }
  }
}

function tablesOf(grant: Grant, schema: ServerSchema) {
  const { table, schema: at } = grant;
  return table === undefined
    ? schema.namesIn(meansSchema(at))
    : [{ schema: at, name: table }];
}

function* factsOf(
  service: string,
  { modes }: Grant,
  { schema: at, name }: { schema: string; name: string },
  schema: ServerSchema,
): Generator<GrantedFact> {
  const dataset = schema.dataset(at, name);
  if (dataset) {
    for (const mode of modes) yield { service, dataset, mode };
  } else if (modes.includes('read')) {
    for (const behind of schema.behindView(at, name)) {
      yield { service, dataset: behind, mode: 'read', via: 'view' };
    }
  }
}
