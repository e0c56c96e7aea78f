import {
  addSeen,
  lookSeveralTimes,
  type SeenRunning,
  type Wait,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { RoleOwners } from '../roles/RoleOwners';
import type { Session } from '../session';

const ACTIVITY = `
  select distinct usesysid::pg_catalog.text as role,
    query_id::pg_catalog.text as "queryId",
    application_name as application
  from pg_catalog.pg_stat_activity
  where datname = pg_catalog.current_database()
    and usesysid = any ($1::pg_catalog.oid[])
    and query_id is not null and backend_type = 'client backend'`;

/**
 * Looks several times which component runs which statement under these roles,
 * by the application name it connects with.
 */
export async function sampleActivity(
  session: Session,
  options: {
    /** Oids. */
    roles: string[];
    owners: RoleOwners;
    signal: AbortSignal;
    wait: Wait;
  },
): Promise<SeenRunning> {
  const { roles, owners, signal, wait } = options;
  const seen: SeenRunning = {};
  if (roles.length === 0) return seen;
  const look = async () => {
    const rows = await session.query<{
      role: string;
      queryId: string;
      application: string;
    }>(ACTIVITY, [roles]);
    for (const { role, queryId, application } of rows) {
      const component = owners.componentCalled(application);
      if (component) addSeen(seen, role, queryId, component);
    }
  };
  await lookSeveralTimes(look, { wait, signal });
  return seen;
}
