import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { keptFor } from './keptFor';

/** What sources call by name alone: `acme/payments` says as much as a ref. */
const KINDS = ['Component', 'Resource', 'API', 'System'];
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
const PAGE = 1_000;
/** How long names are used before they are read again, in ms. */
const KEPT_FOR = 60_000;

/** Entity refs by name, in lower case, at most a minute old. */
export type RefsByName = ReadonlyMap<string, string[]>;

export function createReadRefsByName(deps: {
  auth: AuthService;
  catalog: CatalogService;
  now: () => Date;
}): () => Promise<RefsByName> {
  return keptFor(KEPT_FOR, deps.now, () => readRefsByName(deps));
}

async function readRefsByName(deps: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<RefsByName> {
  const refs = new Map<string, string[]>();
  const pages = deps.catalog.streamEntities(
    { filter: { kind: KINDS }, fields: FIELDS, pageSize: PAGE },
    { credentials: await deps.auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    for (const entity of page) {
      const name = entity.metadata.name.toLowerCase();
      refs.set(name, [...(refs.get(name) ?? []), stringifyEntityRef(entity)]);
    }
  }
  return refs;
}
