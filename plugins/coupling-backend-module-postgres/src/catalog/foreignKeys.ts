import type { Session } from '../session';

/** A foreign key; of partitions only the one of their parent. */
export interface ForeignKeyRow {
  name: string;
  fromSchema: string;
  fromTable: string;
  toSchema: string;
  toTable: string;
}

const FOREIGN_KEYS = `
  select k.conname as name,
    fn.nspname as "fromSchema", f.relname as "fromTable",
    tn.nspname as "toSchema", t.relname as "toTable"
  from pg_catalog.pg_constraint k
  join pg_catalog.pg_class f on f.oid = k.conrelid
  join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace
  join pg_catalog.pg_class t on t.oid = k.confrelid
  join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
  where k.contype = 'f' and k.conparentid = 0`;

export function readForeignKeys(session: Session): Promise<ForeignKeyRow[]> {
  return session.query<ForeignKeyRow>(FOREIGN_KEYS);
}
