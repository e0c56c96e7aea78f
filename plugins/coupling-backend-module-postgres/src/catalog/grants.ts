import { numbers, readPages } from '../readPages';
import type { OwnedRole } from '../roles/ownedRoles';
import type { Session } from '../session';

/** What may be done to a table or view: by its owner, or by a grant. */
export interface Grant {
  schema: string;
  table: string;
  mode: 'read' | 'write' | 'ddl';
}

/** All that one service may do. */
export interface GrantsOf {
  service: string;
  grants: Grant[];
}

// Roles have what the roles have that they are members of. What is granted to
// everybody says nothing about anybody and is left out.
const grantsTo = (roles: string, places: string) => `
  with recursive member (place, of) as (
    select place, role::pg_catalog.oid
    from rows from (
      pg_catalog.unnest(${places}), pg_catalog.unnest(${roles})
    ) own (place, role)
    union
    select m.place, a.roleid
    from member m join pg_catalog.pg_auth_members a on a.member = m.of
  ), allowed (grantee, relation, privilege) as (
    select c.relowner, c.oid, 'OWNER' from pg_catalog.pg_class c
    union all
    select a.grantee, c.oid, a.privilege_type
    from pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) a
    where a.grantee <> c.relowner
    union all
    select a.grantee, c.oid, a.privilege_type
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute t on t.attrelid = c.oid,
      pg_catalog.aclexplode(t.attacl) a where a.grantee <> c.relowner
  )
  select distinct m.place::pg_catalog.int4 as place, n.nspname as schema,
    c.relname as table,
    case allowed.privilege
      when 'OWNER' then 'ddl' when 'SELECT' then 'read' else 'write'
    end as mode
  from allowed
  join member m on m.of = allowed.grantee
  join pg_catalog.pg_class c on c.oid = allowed.relation
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
    and allowed.privilege
      in ('OWNER', 'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
    and n.nspname not in ('pg_catalog', 'information_schema')
  order by place`;

/**
 * What the services of these roles may do, one service after the other.
 *
 * @param roles - those of one service together
 */
export async function* readGrants(
  session: Session,
  roles: OwnedRole[],
): AsyncGenerator<GrantsOf> {
  const services = [...new Set(roles.map(({ service }) => service))];
  const places = new Map(services.map((service, at) => [service, at]));
  const sql = grantsTo(
    numbers(roles.map(({ id }) => id)),
    numbers(roles.map(({ service }) => places.get(service)!)),
  );
  let one: GrantsOf | undefined;
  for await (const rows of readPages<Grant & { place: number }>(session, sql)) {
    for (const { place, ...grant } of rows) {
      const service = services[place];
      if (one && one.service !== service) yield one;
      if (one?.service !== service) one = { service, grants: [] };
      one.grants.push(grant);
    }
  }
  if (one) yield one;
}
