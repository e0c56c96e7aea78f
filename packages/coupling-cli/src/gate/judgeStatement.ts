import {
  schemaOfDataset,
  type Dataset,
  type OwnershipFileDataset,
} from '@seams/coupling-core';
import type { StatementAccess } from '@seams/coupling-sql';
import type { Ownership } from './Ownership';
import type { Breach, GateRule, Unknown } from './verdict';

/** What one statement is judged by. */
export interface Judging {
  service: string;
  store: string;
  ownership: Ownership;
  /** Tables that the service's own migrations make. */
  made: Set<string>;
}

/** Who owns a dataset, as far as the gate can tell. */
type Holder =
  | { status: 'own' }
  | { status: 'other'; dataset: Dataset; service: string; team?: string }
  | { status: 'unknown'; unknown: Omit<Unknown, 'path' | 'line'> };

type Found = {
  breaches: Omit<Breach, 'path' | 'line'>[];
  unknown: Omit<Unknown, 'path' | 'line'>[];
};

/**
 * The rules that a statement breaks, each dataset under the gravest of them:
 * changing its structure, then writing, then reading. What is read through
 * views only is read as its owner has published it.
 */
export function judgeStatement(
  access: StatementAccess,
  judging: Judging,
): Found {
  const found: Found = { breaches: [], unknown: [] };
  const views = new Set(access.onlyThroughViews);
  const touched = new Set<string>();
  const touch = (tables: string[], rule: GateRule) => {
    for (const table of tables) {
      if (touched.has(table)) continue;
      touched.add(table);
      judgeTouch(table, rule, judging, found);
    }
  };
  touch(access.ddl, 'foreign-migration');
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
  for (const table of access.ddl) judgeSchema(table, judging, found);
  for (const schema of access.schemas ?? []) {
    judgeWholeSchema(schema, judging, found);
  }
  return found;
}

function judgeTouch(
  table: string,
  rule: GateRule,
  judging: Judging,
  { breaches, unknown }: Found,
) {
  const holder = holderOf(table, judging);
  if (holder.status === 'unknown') unknown.push(holder.unknown);
  if (holder.status !== 'other') return;
  const { dataset, service, team } = holder;
  breaches.push({ rule, dataset, owners: [{ service, team }] });
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

/** The structure of a schema that several keep data in takes an approval. */
function judgeSchema(
  table: string,
  { service, store, ownership }: Judging,
  { breaches }: Found,
) {
  const dataset = { store, name: table };
  const others = ownership.othersInSchema(dataset, service);
  if (others.length === 0) return;
  const owners = others.map(other => ({ service: other }));
  breaches.push({ rule: 'shared-schema', dataset, owners });
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

function holderOf(table: string, judging: Judging): Holder {
  const { service, store, ownership, made } = judging;
  const dataset = { store, name: table };
  const known = ownership.find(dataset);
  if (!known) {
    return made.has(table)
      ? { status: 'own' }
      : { status: 'unknown', unknown: { cause: 'unknown-dataset', dataset } };
  }
  return holderOfKnown(known, dataset, service);
}

function holderOfKnown(
  { systemOfRecord, team }: OwnershipFileDataset,
  dataset: Dataset,
  service: string,
): Holder {
  switch (systemOfRecord.status) {
    case 'known':
      return systemOfRecord.service === service
        ? { status: 'own' }
        : { status: 'other', dataset, service: systemOfRecord.service, team };
    case 'contested': {
      const { claimants } = systemOfRecord;
      const cause = 'contested-system-of-record';
      return { status: 'unknown', unknown: { cause, dataset, claimants } };
    }
    case 'hidden':
      return {
        status: 'unknown',
        unknown: { cause: 'hidden-system-of-record', dataset },
      };
    default:
      return {
        status: 'unknown',
        unknown: { cause: 'no-system-of-record', dataset },
      };
  }
}
