import { IntegrationError } from '@seams/backstage-plugin-coupling-node/http';
import type { Session } from '../session';

type Mode = 'read' | 'write' | 'ddl';

/** What an account may do to the tables of a schema, or to one of them. */
export interface Grant {
  /** Without the host. */
  user: string;
  /** A pattern as LIKE has it, when there is no `table`. */
  schema: string;
  table?: string;
  modes: Mode[];
}

/** By name of the privilege, in small letters. */
const MODES: Record<string, Mode> = {
  select: 'read',
  insert: 'write',
  update: 'write',
  delete: 'write',
  alter: 'ddl',
};

// Every column has a name of ours: MySQL 8 gives others in capitals.
// Neither of them holds passwords, other than mysql.user.
const OF_SCHEMAS = `
  select user as \`user\`, db as \`schema\`, concat_ws(',', ${Object.keys(MODES)
    .map(name => `if(${name}_priv = 'Y', '${name}', null)`)
    .join(', ')}) as privileges
  from mysql.db`;
const OF_TABLES = `
  select user as \`user\`, db as \`schema\`, table_name as \`table\`,
    concat_ws(',', table_priv, column_priv) as privileges
  from mysql.tables_priv`;

/** The tables that have the grants of all accounts. */
export const GRANT_TABLES = ['mysql.db', 'mysql.tables_priv'];

/** Undefined when this account may not read them. */
export async function readGrants(
  session: Session,
): Promise<Grant[] | undefined> {
  try {
    const rows = [
      ...(await session.query<GrantRow>(OF_SCHEMAS)),
      ...(await session.query<GrantRow>(OF_TABLES)),
    ];
    return rows.map(({ privileges, ...row }) => ({
      ...row,
      modes: modesOf(privileges),
    }));
  } catch (error) {
    if (error instanceof IntegrationError && error.failure === 'forbidden') {
      return undefined;
    }
    throw error;
  }
}

type GrantRow = Omit<Grant, 'modes'> & { privileges: string };

function modesOf(privileges: string): Mode[] {
  const names = privileges.toLowerCase().split(',');
  return [...new Set(names.flatMap(name => MODES[name] ?? []))];
}

/** Whether a schema is meant by a pattern of mysql.db, like `shop\_%`. */
export function meansSchema(pattern: string): (schema: string) => boolean {
  const expression = pattern.replace(
    /\\([\s\S])|[\s\S]/g,
    (character, escaped) => {
      if (escaped !== undefined) return literally(escaped);
      if (character === '%') return '[\\s\\S]*';
      return character === '_' ? '[\\s\\S]' : literally(character);
    },
  );
  const wanted = new RegExp(`^${expression}$`);
  return schema => wanted.test(schema);
}

function literally(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
