import type { Session } from '../session';

/** A foreign key. */
export interface ForeignKeyRow {
  name: string;
  fromSchema: string;
  fromTable: string;
  toSchema: string;
  toTable: string;
}

// REFERENTIAL_CONSTRAINTS has them too, and shows an account fewer.
const FOREIGN_KEYS = `
  select distinct constraint_name as name,
    table_schema as fromSchema, table_name as fromTable,
    referenced_table_schema as toSchema, referenced_table_name as toTable
  from information_schema.key_column_usage
  where referenced_table_name is not null`;

/** Also those between two schemas. */
export function readForeignKeys(session: Session): Promise<ForeignKeyRow[]> {
  return session.query<ForeignKeyRow>(FOREIGN_KEYS);
}
