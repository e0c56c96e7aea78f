import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * The refs of the catalog's users by e-mail address, in lower case. An
 * address that several users have is nobody's: a guess would wake the wrong
 * one.
 */
export async function readUsersByEmail(options: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Map<string, string>> {
  const { auth, catalog } = options;
  const pages = catalog.streamEntities(
    {
      filter: { kind: 'User' },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'spec.profile'],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const users = new Map<string, string>();
  const shared = new Set<string>();
  for await (const page of pages) {
    for (const entity of page) {
      const { profile } = entity.spec ?? {};
      const email = Object(profile).email;
      if (typeof email !== 'string' || email === '') continue;
      const key = email.toLowerCase();
      if (users.has(key)) shared.add(key);
      users.set(key, stringifyEntityRef(entity));
    }
  }
  shared.forEach(email => users.delete(email));
  return users;
}
