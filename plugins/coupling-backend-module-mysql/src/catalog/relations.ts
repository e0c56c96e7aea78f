import type { Session } from '../session';

/** A table or view. */
export interface Relation {
  schema: string;
  name: string;
  isView: boolean;
  columns: string[];
  /** Of a view that may be read: its SELECT, all names complete. */
  query?: string;
}

/** The server's own. */
export const SYSTEM_SCHEMAS = [
  'information_schema',
  'mysql',
  'performance_schema',
  'sys',
];
const NO_SYSTEM = `not in (${SYSTEM_SCHEMAS.map(name => `'${name}'`).join(
  ', ',
)})`;

const TABLES = `
  select table_schema as \`schema\`, table_name as name,
    table_type = 'VIEW' as isView
  from information_schema.tables where table_schema ${NO_SYSTEM}`;
const COLUMNS = `
  select table_schema as \`schema\`, table_name as \`table\`, column_name as name
  from information_schema.columns where table_schema ${NO_SYSTEM}
  order by table_schema, table_name, ordinal_position`;
// Only who may select from a view and see its definition is given one.
const VIEWS = `
  select table_schema as \`schema\`, table_name as name,
    view_definition as query
  from information_schema.views
  where table_schema ${NO_SYSTEM} and view_definition <> ''`;

/** Everything that the account may know of. */
export async function readRelations(session: Session): Promise<Relation[]> {
  const tables = await session.query<{
    schema: string;
    name: string;
    isView: number;
  }>(TABLES);
  const columns = new Map<string, string[]>();
  for (const column of await session.query<{
    schema: string;
    table: string;
    name: string;
  }>(COLUMNS)) {
    const key = keyOf(column.schema, column.table);
    const names = columns.get(key) ?? [];
    columns.set(key, names);
    names.push(column.name);
  }
  const views = await session.query<{
    schema: string;
    name: string;
    query: string;
  }>(VIEWS);
  const queries = new Map(
    views.map(({ schema, name, query }) => [keyOf(schema, name), query]),
  );
  return tables.map(({ schema, name, isView }) => {
    const query = queries.get(keyOf(schema, name));
    return {
      ...{ schema, name, isView: isView === 1 },
      columns: columns.get(keyOf(schema, name)) ?? [],
      ...(query !== undefined && { query }),
    };
  });
}

function keyOf(schema: string, name: string): string {
  return JSON.stringify([schema, name]);
}
