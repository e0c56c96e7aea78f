import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementAccess, TouchedObject } from '../statementAccess';

/** A statement with what is expected of it. */
export interface Fixture {
  name: string;
  /** Run before the statement, for what it needs besides the schema. */
  setup?: string;
  sql: string;
  expected: Omit<StatementAccess, 'ok' | 'fingerprint' | 'statement'>;
}

const FOLDER = join(__dirname, '../../fixtures');

export function fixtureText(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

/**
 * Statements of a fixture file. Each begins with `--- its name` and may go on
 * with `--- reads: a, b`, writes, ddl, views, `joins: a + b`,
 * `keys: a > b as name`, `unread: code`, `objects: kind of a`, with `on b` and
 * `new`, `cascades: kind a`, `ambiguous: a of a + b`, and what is gone: `drops: a`,
 * `renames: a > b`, `unties: a of constraint`, `schemas: a`;
 * what is not said is expected to be empty.
 */
export function fixtures(path: string): Fixture[] {
  return fixtureText(path)
    .split(/\n\s*\n/)
    .filter(block => block.startsWith('---'))
    .map(toFixture);
}

function toFixture(block: string): Fixture {
  const lines = block.trim().split('\n');
  const notes = lines.filter(line => line.startsWith('---'));
  const [name, ...rest] = notes.map(line => line.slice(3).trim());
  const note = (key: string) =>
    rest.find(each => each.startsWith(`${key}: `))?.slice(key.length + 2);
  const list = (key: string) => note(key)?.split(', ') ?? [];
  return {
    name,
    setup: note('setup'),
    sql: lines.filter(line => !line.startsWith('---')).join('\n'),
    expected: {
      reads: list('reads'),
      onlyThroughViews: list('views'),
      writes: list('writes'),
      ddl: list('ddl'),
      joins: list('joins').map(pair => pair.split(' + ') as [string, string]),
      foreignKeys: list('keys').map(key => {
        const [from, to, constraint] = key.split(/ > | as /);
        return { from, to, constraint };
      }),
      ...goneOf(list('drops'), list('renames'), list('unties')),
      ...(note('schemas') && { schemas: list('schemas') }),
      ...(note('unread') && {
        unread: 'code' as const,
        notFollowed: expect.any(Array),
      }),
      ...(note('objects') && { objects: list('objects').map(objectOf) }),
      ...(note('ambiguous') && {
        ambiguous: list('ambiguous').map(each => {
          const [table, candidates] = each.split(' of ');
          return { table, candidates: candidates.split(' + ') };
        }),
      }),
      ...(note('cascades') && { cascades: list('cascades') }),
    },
  };
}

/** `new index of sales.by_state on sales.orders` */
function objectOf(text: string): TouchedObject {
  const [, isNew, kind, name, on] =
    /^(new )?(.+) of (\S+)(?: on (\S+))?$/.exec(text) ?? [];
  return {
    kind,
    name,
    ...(on && { on }),
    ...(isNew && { isNew: true as const }),
  };
}

/** Tables dropped and renamed, and constraints dropped. */
function goneOf(dropped: string[], renamed: string[], constraints: string[]) {
  if (dropped.length + renamed.length + constraints.length === 0) return {};
  return {
    gone: {
      dropped,
      renamed: renamed.map(each => each.split(' > ') as [string, string]),
      constraints: constraints.map(each => {
        const [from, constraint] = each.split(' of ');
        return { from, constraint };
      }),
    },
  };
}
