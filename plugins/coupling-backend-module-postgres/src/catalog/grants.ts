import type { Session } from '../session';

/** What a role may do to a table or view: as its owner, or by a grant. */
export interface Grant {
  role: string;
  schema: string;
  table: string;
  mode: 'read' | 'write' | 'ddl';
}

// Roles have what the roles have that they are members of. What is granted to
// everybody says nothing about anybody and is left out.
const GRANTS = `
  with recursive member (id, role, of) as (
    select r.oid, r.rolname, r.oid from pg_roles r where r.rolname = any ($1)
    union
    select m.id, m.role, a.roleid
    from member m join pg_auth_members a on a.member = m.of
  ), allowed (grantee, relation, privilege) as (
    select c.relowner, c.oid, 'OWNER' from pg_class c
    union all
    select a.grantee, c.oid, a.privilege_type
    from pg_class c, aclexplode(c.relacl) a where a.grantee <> c.relowner
    union all
    select a.grantee, c.oid, a.privilege_type
    from pg_class c join pg_attribute t on t.attrelid = c.oid,
      aclexplode(t.attacl) a where a.grantee <> c.relowner
  )
  select distinct m.role, n.nspname as schema, c.relname as table,
    case allowed.privilege
      when 'OWNER' then 'ddl' when 'SELECT' then 'read' else 'write'
    end as mode
  from allowed
  join member m on m.of = allowed.grantee
  join pg_class c on c.oid = allowed.relation
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
    and allowed.privilege
      in ('OWNER', 'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
    and n.nspname not in ('pg_catalog', 'information_schema')`;

/** What these roles may do, by name of the role. */
export function readGrants(
  session: Session,
  roles: string[],
): Promise<Grant[]> {
  return session.query<Grant>(GRANTS, [roles]);
}
