import { NameOwners } from '@seams/backstage-plugin-coupling-node/databases';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import type { MysqlInstance } from './config';

/** Of a component: its default schemas, each `schema` or `schema@instance`. */
export const MYSQL_SCHEMA = 'coupling.seams.dev/mysql-schema';
/** Of a component: its accounts, without host: `user` or `user@instance`. */
export const MYSQL_USER = 'coupling.seams.dev/mysql-user';

/** Whose schemas and accounts are. */
export interface Owners {
  schemas: NameOwners;
  users: NameOwners;
  /** Whether any account is said to be a component's. */
  claimsUsers: boolean;
  components: AnnotatedComponent[];
}

export function ownersOf(
  { name, schemas, users }: Pick<MysqlInstance, 'name' | 'schemas' | 'users'>,
  components: AnnotatedComponent[],
): Owners {
  const common = { instance: name, components };
  return {
    schemas: new NameOwners({
      ...common,
      annotation: MYSQL_SCHEMA,
      settings: schemas,
    }),
    users: new NameOwners({
      ...common,
      annotation: MYSQL_USER,
      settings: users,
    }),
    claimsUsers:
      [...users.values()].some(({ component }) => component !== undefined) ||
      components.some(({ annotations }) => annotations[MYSQL_USER]),
    components,
  };
}
