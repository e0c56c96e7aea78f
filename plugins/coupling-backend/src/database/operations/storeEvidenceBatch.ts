import { evidenceRefs, type Evidence } from '@seams/coupling-core';
import stableStringify from 'fast-json-stable-stringify';
import type { Knex } from 'knex';
import type { Delivery } from '@seams/backstage-plugin-coupling-node';
import { countEvidence } from '../countEvidence';
import { sha256 } from '../hash';
import { insertInSteps } from '../insertInSteps';
import { storedIdentity } from '../storedIdentity';
import { bumpRevision, takeTurn } from '../revision';
import type { EvidenceRefRow, EvidenceRow, RowId } from '../tables';

/**
 * Stores some hundred items in one transaction. An item whose identity is
 * known replaces the earlier one, and an equal one changes nothing but when it
 * was last seen. Of two in the batch the newer counts. A full delivery has the
 * say about what it brings; what comes bit by bit may come late, so there an
 * older state does not replace a newer one.
 *
 * @returns how many were new or changed, how many were known, and those that
 *   are older than what is kept
 */
export async function storeEvidenceBatch(
  knex: Knex,
  options: {
    collector: string;
    scope: string;
    mode: Delivery['mode'];
    runId: RowId;
    items: Evidence[];
    now: string;
  },
): Promise<{ accepted: number; alreadyKnown: number; outdated: Evidence[] }> {
  const { collector, scope, mode, runId, items, now } = options;
  const prepared = items.map(prepare);
  return knex.transaction(async trx => {
    await takeTurn(trx);
    const known = await readKnown(trx, { collector, scope, items: prepared });
    const { newest, outdated } = keepNewest(prepared);
    const { fresh, changed, seen, late } = compare(newest, known, mode);

    await trx<EvidenceRow>('coupling_evidence')
      .whereIn('id', seen)
      .update({ last_seen_run: runId });
    await update(trx, { changed, runId });
    await insert(trx, {
      fresh,
      columns: {
        collector,
        scope,
        last_seen_run: runId,
        first_seen_at: now,
      },
    });
    await countEvidence(trx, { collector, by: fresh.length });
    const accepted = fresh.length + changed.length;
    if (accepted > 0) await bumpRevision(trx);
    outdated.push(...late);
    return {
      accepted,
      alreadyKnown: items.length - accepted - outdated.length,
      outdated: outdated.map(({ evidence }) => evidence),
    };
  });
}

interface PreparedItem {
  evidence: Evidence;
  identity: string;
  payload: string;
  contentHash: string;
}

function prepare(evidence: Evidence): PreparedItem {
  const payload = stableStringify(evidence);
  return {
    evidence,
    identity: storedIdentity(evidence),
    payload,
    contentHash: sha256(payload),
  };
}

type Known = Map<
  string,
  Pick<EvidenceRow, 'id' | 'content_hash' | 'observed_at'>
>;

async function readKnown(
  trx: Knex.Transaction,
  options: { collector: string; scope: string; items: PreparedItem[] },
): Promise<Known> {
  const { collector, scope, items } = options;
  const rows = await trx<EvidenceRow>('coupling_evidence')
    .where({ collector, scope })
    .whereIn(
      'identity',
      items.map(item => item.identity),
    )
    .select('id', 'identity', 'content_hash', 'observed_at');
  return new Map(rows.map(row => [row.identity, row]));
}

/** Of items with one identity the newest, of equally new ones the last. */
function keepNewest(items: PreparedItem[]) {
  const newest = new Map<string, PreparedItem>();
  const outdated: PreparedItem[] = [];
  for (const item of items) {
    const before = newest.get(item.identity);
    const isOlder =
      before && item.evidence.observedAt < before.evidence.observedAt;
    if (!isOlder) newest.set(item.identity, item);
    if (before && before.contentHash !== item.contentHash) {
      outdated.push(isOlder ? item : before);
    }
  }
  return { newest: [...newest.values()], outdated };
}

function compare(items: PreparedItem[], known: Known, mode: Delivery['mode']) {
  const fresh: PreparedItem[] = [];
  const changed: { id: RowId; item: PreparedItem }[] = [];
  const seen: RowId[] = [];
  const late: PreparedItem[] = [];
  for (const item of items) {
    const row = known.get(item.identity);
    if (!row) fresh.push(item);
    else if (row.content_hash === item.contentHash) seen.push(row.id);
    else if (mode === 'delta' && item.evidence.observedAt < row.observed_at) {
      late.push(item);
      seen.push(row.id);
    } else changed.push({ id: row.id, item });
  }
  return { fresh, changed, seen, late };
}

async function update(
  trx: Knex.Transaction,
  options: { changed: { id: RowId; item: PreparedItem }[]; runId: RowId },
) {
  const { changed, runId } = options;
  for (const { id, item } of changed) {
    await trx<EvidenceRow>('coupling_evidence')
      .where({ id })
      .update({ ...contentColumns(item), last_seen_run: runId });
  }
  await trx<EvidenceRefRow>('coupling_evidence_refs')
    .whereIn(
      'evidence_id',
      changed.map(({ id }) => id),
    )
    .delete();
  await insertRefs(trx, changed);
}

async function insert(
  trx: Knex.Transaction,
  options: { fresh: PreparedItem[]; columns: object },
) {
  const { fresh, columns } = options;
  if (fresh.length === 0) return;
  const rows = await trx<EvidenceRow>('coupling_evidence')
    .insert(
      fresh.map(item => ({
        ...columns,
        identity: item.identity,
        ...contentColumns(item),
      })),
    )
    .returning(['id', 'identity']);
  const ids = new Map(rows.map(row => [row.identity, row.id]));
  await insertRefs(
    trx,
    fresh.map(item => ({ id: ids.get(item.identity)!, item })),
  );
}

function contentColumns({ evidence, payload, contentHash }: PreparedItem) {
  return {
    kind: evidence.kind,
    source: evidence.source,
    observed_at: evidence.observedAt,
    content_hash: contentHash,
    payload,
  };
}

async function insertRefs(
  trx: Knex.Transaction,
  items: { id: RowId; item: PreparedItem }[],
) {
  await insertInSteps(trx, {
    table: 'coupling_evidence_refs',
    from: items.flatMap(({ id, item }) =>
      evidenceRefs(item.evidence).map(ref => ({
        evidence_id: id,
        ref,
        kind: item.evidence.kind,
        observed_at: item.evidence.observedAt,
      })),
    ),
    toRow: (row: EvidenceRefRow) => row,
  });
}
