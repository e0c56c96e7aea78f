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

/** A sign of a pattern: one character, any one, or any number of them. */
type Sign = { one: string } | 'one' | 'many';

/** Whether a schema is meant by a pattern of mysql.db, like `shop\_%`. */
export function meansSchema(pattern: string): (schema: string) => boolean {
  const signs = [...pattern.matchAll(/\\([\s\S])|[\s\S]/gu)].map(
    ([character, escaped]): Sign => {
      if (escaped !== undefined) return { one: escaped };
      if (character === '%') return 'many';
      return character === '_' ? 'one' : { one: character };
    },
  );
  return schema => fits([...schema], signs);
}

/**
 * What the last `%` stands for grows by one when the rest does not fit, so
 * that it takes no more than text times pattern.
 */
function fits(text: string[], signs: Sign[]): boolean {
  let at = 0;
  let sign = 0;
  let last: { at: number; sign: number } | undefined;
  while (at < text.length) {
    const wanted = signs[sign];
    if (wanted === 'many') {
      last = { at, sign };
      sign += 1;
    } else if (wanted === 'one' || wanted?.one === text[at]) {
      at += 1;
      sign += 1;
    } else if (last) {
      last.at += 1;
      ({ at } = last);
      sign = last.sign + 1;
    } else return false;
  }
  return signs.slice(sign).every(left => left === 'many');
}
