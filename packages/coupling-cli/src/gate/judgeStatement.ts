import { schemaOfDataset } from '@seams/coupling-core';
import type { StatementAccess, TouchedObject } from '@seams/coupling-sql';
import { holderOf } from './holderOf';
import { judgeObject } from './judgeObject';
import { judgeSchema, judgeTouch } from './judgeTouch';
import type { Found, Judging } from './judging';
import { unknownOf } from './unknownOf';
import type { GateRule } from './verdict';

/**
 * The rules that a statement breaks, each dataset under the gravest of them:
 * changing its structure, then writing, then reading. What is read through
 * views only is read as its owner has published it.
 */
export function judgeStatement(
  access: StatementAccess,
  judging: Judging,
): Found {
  const found: Found = { breaches: [], unknown: unknownOf(access) };
  const views = new Set(access.onlyThroughViews);
  const touched = new Set<string>();
  const mayBe = new Map(
    access.ambiguous?.map(({ table, candidates }) => [table, candidates]),
  );
  const touch = (tables: string[], rule: GateRule) => {
    for (const table of tables) {
      if (touched.has(table)) continue;
      touched.add(table);
      judgeTouch(table, rule, judging, found, mayBe.get(table));
    }
  };
  const objects = access.objects ?? [];
  const hung = objects.flatMap(({ on }) => on ?? []);
  const defined = [...new Set([...access.ddl, ...hung, ...movedInto(access)])];
  touch(defined, 'foreign-migration');
  touch(access.writes, 'foreign-write');
  touch(
    access.reads.filter(table => !views.has(table)),
    'foreign-read',
  );
  for (const { from, to } of access.foreignKeys) {
    judgePair([from, to], 'cross-boundary-foreign-key', judging, found);
  }
  for (const pair of access.joins) {
    if (pair.some(table => views.has(table))) continue;
    judgePair(pair, 'cross-boundary-join', judging, found);
  }
  for (const table of defined) judgeSchema(table, judging, found);
  for (const object of objects) {
    if (!isBesideItsTable(object)) {
      judgeObject(object, judging, found, mayBe.get(object.name));
    }
  }
  for (const schema of access.schemas ?? []) {
    judgeWholeSchema(schema, judging, found);
  }
  // What a statement breaks for certain is enough to know of it.
  for (const object of found.breaches.length > 0 ? [] : access.cascades ?? []) {
    found.unknown.push({ cause: 'cascade', object });
  }
  return found;
}

/** Whether its table is all that there is to judge. */
function isBesideItsTable({ name, on }: TouchedObject): boolean {
  return on !== undefined && schemaOfDataset(on) === schemaOfDataset(name);
}

/** Where tables are after they were moved to another schema. */
function movedInto({ gone }: StatementAccess): string[] {
  return (gone?.renamed ?? []).flatMap(([from, to]) =>
    schemaOfDataset(from) === schemaOfDataset(to) ? [] : [to],
  );
}

function judgePair(
  [one, other]: [string, string],
  rule: GateRule,
  judging: Judging,
  { breaches, unknown }: Found,
) {
  const holders = [holderOf(one, judging), holderOf(other, judging)];
  const owners = holders.flatMap(holder =>
    holder.status === 'other'
      ? [{ service: holder.service, team: holder.team }]
      : [],
  );
  // A key's other end is touched by nothing else in the statement.
  for (const holder of holders) {
    if (holder.status !== 'unknown' || rule === 'cross-boundary-join') continue;
    const { name } = holder.unknown.dataset!;
    if (!unknown.some(({ dataset }) => dataset?.name === name)) {
      unknown.push(holder.unknown);
    }
  }
  if (owners.length === 0) return;
  if (owners.length === 2 && owners[0].service === owners[1].service) return;
  breaches.push({
    rule,
    dataset: { store: judging.store, name: one },
    with: { store: judging.store, name: other },
    owners,
  });
}

/** Everything in a schema is dropped, renamed or opened to others. */
function judgeWholeSchema(schema: string, judging: Judging, found: Found) {
  const { service, store, ownership, made } = judging;
  const all = `${schema}.*`;
  const before = found.breaches.length;
  judgeSchema(all, judging, found);
  if (found.breaches.length > before) return;
  const isOwn = [...made, ...ownership.namesOf(store, service)].some(
    name => name === schema || schemaOfDataset(name) === schema,
  );
  if (!isOwn) judgeTouch(all, 'foreign-migration', judging, found);
}
