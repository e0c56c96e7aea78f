import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { keptFor } from './keptFor';
import { toServiceNames, type ServiceNames } from './serviceNames';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];
const PAGE = 500;
/** How long names are used before they are read again, in ms. */
const KEPT_FOR = 60_000;

/** Gives the names of the services, at most a minute old. */
export type ReadServiceNames = () => Promise<ServiceNames>;

export function createReadServiceNames(deps: {
  auth: AuthService;
  catalog: CatalogService;
  now: () => Date;
}): ReadServiceNames {
  return keptFor(KEPT_FOR, deps.now, () => readServiceNames(deps));
}

async function readServiceNames(deps: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<ServiceNames> {
  const components: Entity[] = [];
  const pages = deps.catalog.streamEntities(
    { filter: { kind: 'Component' }, fields: FIELDS, pageSize: PAGE },
    { credentials: await deps.auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) components.push(...page);
  return toServiceNames(components);
}
