import { createHash } from 'node:crypto';
import type { StatementAccess } from '../../statementAccess';

/** What psql does to itself, or shows to whoever looks on. */
const HARMLESS = new Set(
  `! a C d echo encoding errverbose f g gdesc gset gx H h help html l o p password prompt
  pset q qecho r restrict s set t T timing unrestrict unset warn x if elif
  else endif cd setenv getenv conninfo z`
    .split(/\s+/)
    .filter(name => name !== '!'),
);

/** Whether a command of psql does nothing to the database. */
export function isHarmlessPsql(command: string): boolean {
  const name = /^\\([A-Za-z_!?]+)/.exec(command)?.[1] ?? '';
  return HARMLESS.has(name) || /^d[A-Za-z]*\+?$/.test(name);
}

const COPY =
  /^\\copy\s+((?:"[^"]*"|[^"'])*?\b(?:from|to))\s+(?!program\b)(?:'(?:[^']|'')*'|\S+)(.*)$/i;

/** `\\copy` as the COPY that psql makes of it; not from or to a program. */
export function asCopy(command: string): string | undefined {
  const [, what, options] = COPY.exec(command) ?? [];
  if (what === undefined) return undefined;
  const end = /\bfrom$/i.test(what) ? 'stdin' : 'stdout';
  return `copy ${what} ${end}${options}`;
}

/**
 * A command of psql that reads another file, changes to another database, or
 * runs what a query or a program gives: what that does is not read.
 */
export function readPsql(command: string): StatementAccess {
  const name = /^\\[A-Za-z_!]+/.exec(command)?.[0] ?? '\\';
  return {
    ok: true,
    reads: [],
    onlyThroughViews: [],
    writes: [],
    ddl: [],
    joins: [],
    foreignKeys: [],
    unread: 'code',
    notFollowed: [{ cause: 'elsewhere', name }],
    fingerprint: createHash('sha256').update(name).digest('hex').slice(0, 16),
    statement: name,
  };
}
