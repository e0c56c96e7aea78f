import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import { noteItems } from '@seams/backstage-plugin-coupling-node/runs';
import type { ServerRun } from '../serverRun';
import { someOf } from '@seams/backstage-plugin-coupling-node/databases';
import { readForeignKeys } from './foreignKeys';
import { GRANT_TABLES, readGrants } from './grants';
import { mapCatalog } from './mapCatalog';

/** Delivers what holds with or without traffic. */
export async function deliverCatalog(
  run: CollectorRun,
  server: ServerRun,
): Promise<void> {
  const { session, schema, owners, source, now } = server;
  const foreignKeys = await readForeignKeys(session);
  const grants = await readGrants(session);
  const context = { source, schema, users: owners.users, now };
  await run.deliver({
    scope: 'catalog',
    mode: 'full',
    items: [
      ...mapCatalog({ foreignKeys, grants: grants ?? [] }, context),
      ...noteItems([
        ...noteViews(server),
        ...(grants ? [] : noteGrants(server)),
      ]),
    ],
  });
}

function noteViews({ schema, facts }: ServerRun): [string, string][] {
  const { closedViews } = schema;
  if (closedViews.length === 0) return [];
  return [
    [
      'views',
      `whose tables are not known, so that who reads through them is not seen: ${someOf(
        closedViews,
      )}; GRANT SELECT, SHOW VIEW on each TO ${facts.account}`,
    ],
  ];
}

/** Without accounts of components, nobody misses what accounts may do. */
function noteGrants({ owners, facts }: ServerRun): [string, string][] {
  if (!owners.claimsUsers) return [];
  return [
    [
      'grants',
      `of other accounts are not visible: GRANT SELECT ON each of ${GRANT_TABLES.join(
        ' and ',
      )} TO ${facts.account}; they hold no passwords`,
    ],
  ];
}
