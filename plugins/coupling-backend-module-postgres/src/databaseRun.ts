import { DatabaseSchema } from './catalog/DatabaseSchema';
import type { DatabaseRole } from './roles/databaseRoles';
import type { RoleOwners } from './roles/RoleOwners';
import type { SessionOptions } from './sessionOptions';
import type { Session } from './session';

/** What the parts of one run on one database share. */
export interface DatabaseRun {
  session: Session;
  /** For errors. */
  where: SessionOptions;
  source: string;
  scope: string;
  schema: DatabaseSchema;
  owners: RoleOwners;
  /** By oid. */
  roles: Map<string, DatabaseRole>;
  /** Configured ones, by name of the role. */
  searchPaths: Map<string, string[]>;
  now: Date;
}
