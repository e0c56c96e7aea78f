import type { RoleOwners } from '../roles/RoleOwners';
import type { Session } from '../session';
import type { TrafficState } from './trafficState';

/** Every look shows no more than the last statement of each connection. */
const LOOKS = 10;
const BETWEEN_MS = 500;

const ACTIVITY = `
  select distinct usesysid::text as role, query_id::text as "queryId",
    application_name as application
  from pg_stat_activity
  where datname = current_database() and usesysid = any ($1::oid[])
    and query_id is not null and backend_type = 'client backend'`;

/** Waits, or throws when it is told to stop. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

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
): Promise<TrafficState['seen']> {
  const { roles, owners, signal, wait } = options;
  const seen: TrafficState['seen'] = {};
  if (roles.length === 0) return seen;
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await wait(BETWEEN_MS, signal);
    const rows = await session.query<{
      role: string;
      queryId: string;
      application: string;
    }>(ACTIVITY, [roles]);
    for (const { role, queryId, application } of rows) {
      const component = owners.componentCalled(application);
      if (component) addSeen(seen, role, queryId, component);
    }
  }
  return seen;
}

function addSeen(
  seen: TrafficState['seen'],
  role: string,
  queryId: string,
  component: string,
) {
  seen[role] ??= {};
  const components = (seen[role][queryId] ??= []);
  if (!components.includes(component)) components.push(component);
}
