import type { IntoClause } from 'libpg-query';
import { tableOf } from './names';
import type { Walk } from './walk';

/** CREATE TABLE AS and SELECT INTO: a table is made and, mostly, filled. */
export function makeTable(walk: Walk, { rel, skipData }: IntoClause) {
  const table = rel && tableOf(walk, rel, true);
  if (table === undefined) return;
  walk.log.define(table);
  if (!skipData) walk.log.write(table);
}
