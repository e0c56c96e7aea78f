import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * The refs of the catalog's users by e-mail address, in lower case. An address
 * that several have is nobody's: a guess would name the wrong one.
 *
 * @public
 */
export function indexUsersByEmail(from: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Map<string, string>> {
  return indexEntities(from, 'User', entity => [profileOf(entity).email]);
}

/**
 * The refs of the catalog's groups by name, title and display name, in lower
 * case; none for a name that several have.
 *
 * @public
 */
export function indexTeamsByName(from: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Map<string, string>> {
  return indexEntities(from, 'Group', entity => [
    entity.metadata.name,
    entity.metadata.title,
    profileOf(entity).displayName,
  ]);
}

async function indexEntities(
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
  kind: string,
  keysOf: (entity: Entity) => unknown[],
): Promise<Map<string, string>> {
  const pages = catalog.streamEntities(
    { filter: { kind }, fields: ['kind', 'metadata', 'spec.profile'] },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const refs = new Map<string, string>();
  const shared = new Set<string>();
  for await (const page of pages) {
    for (const entity of page) {
      const ref = stringifyEntityRef(entity);
      for (const value of keysOf(entity)) {
        if (typeof value !== 'string' || value === '') continue;
        const key = value.toLowerCase();
        if ((refs.get(key) ?? ref) !== ref) shared.add(key);
        refs.set(key, ref);
      }
    }
  }
  shared.forEach(key => refs.delete(key));
  return refs;
}

function profileOf({ spec }: Entity): Record<string, unknown> {
  return Object(spec?.profile);
}
