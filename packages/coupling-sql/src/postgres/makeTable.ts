import type { IntoClause } from 'libpg-query';
import { isTemporary, tableOf } from './names';
import type { Walk } from './walk';

/** CREATE TABLE AS and SELECT INTO: a table is made and, mostly, filled. */
export function makeTable(walk: Walk, { rel, skipData }: IntoClause) {
  if (!rel || isTemporary(rel)) return;
  const table = tableOf(walk, rel);
  walk.log.define(table);
  if (!skipData) walk.log.write(table);
}
