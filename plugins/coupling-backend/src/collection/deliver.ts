import { setImmediate as nextTurn } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import type {
  DeliveredItem,
  Delivery,
  DeliveryReceipt,
} from '@seams/backstage-plugin-coupling-node';
import {
  evidenceLine,
  futureIssue,
  lengthProblem,
  type Evidence,
} from '@seams/coupling-core';
import type { Knex } from 'knex';
import { addLeftOut } from '../database/operations/addLeftOut';
import { removeUnseen } from '../database/operations/removeUnseen';
import { storeEvidenceBatch } from '../database/operations/storeEvidenceBatch';
import { writeCursor } from '../database/operations/writeCursor';
import type { RowId } from '../database/tables';
import { inBatches } from './inBatches';
import { collectLeftOut, type LeftOut } from './leftOut';
import { addCounts, addRejection, noCounts, type Tally } from './tally';

/** Items stored in one transaction: short enough not to hold up requests. */
const BATCH = 100;
/** Longest name of a scope, in bytes; the database indexes it. */
const MAX_SCOPE = 500;

/** The run that a delivery belongs to. */
export interface OpenRun {
  knex: Knex;
  collector: string;
  runId: RowId;
  tally: Tally;
  signal: AbortSignal;
  now: () => Date;
}

/**
 * Stores a delivery as it is read. Only when it ends without an error does it
 * remove what a full delivery did not have, and move the cursor.
 */
export async function deliver(
  run: OpenRun,
  delivery: Delivery,
): Promise<DeliveryReceipt> {
  const { knex, collector, runId, tally, signal } = run;
  const { scope, mode, cursor, progress } = delivery;
  checkScope(scope);
  const receipt = noCounts();
  const leftOut: LeftOut = new Map();
  for await (const batch of inBatches(delivery.items, BATCH)) {
    signal.throwIfAborted();
    const { outdated, ...counts } = await storeBatch(run, delivery, batch);
    const passedOver = [...batch, ...outdated.map(asLeftOut)].filter(
      item => 'leftOut' in item,
    );
    collectLeftOut(leftOut, passedOver);
    for (const to of [receipt, tally.counts]) {
      addCounts(to, { ...counts, leftOut: passedOver.length });
    }
    await nextTurn();
  }
  signal.throwIfAborted();
  if (mode === 'full') {
    const gone = await removeUnseen(knex, { collector, scope, runId });
    addCounts(receipt, gone);
    addCounts(tally.counts, gone);
  }
  await addLeftOut(knex, { collector, scope, mode, leftOut });
  await writeCursor(knex, { collector, scope, cursor, progress });
  tally.delivered = true;
  return receipt;
}

function checkScope(scope: string) {
  const wrong = scope.includes('\u0000')
    ? 'must not hold the character NUL'
    : lengthProblem(scope, MAX_SCOPE);
  if (wrong) {
    throw new InputError(`The scope ${scope.slice(0, 100)} ${wrong}`);
  }
}

async function storeBatch(
  run: OpenRun,
  { scope, mode }: Delivery,
  batch: DeliveredItem[],
): Promise<Partial<DeliveryReceipt> & { outdated: Evidence[] }> {
  const { knex, collector, runId, tally } = run;
  const now = run.now().toISOString();
  const checked = batch.map(item => refuseFuture(item, now));
  const good = checked.flatMap(item => (item.ok ? [item.evidence] : []));
  const bad = checked.flatMap(item => ('issues' in item ? [item] : []));
  for (const item of bad) addRejection(tally, scope, item);
  if (good.length === 0) return { rejected: bad.length, outdated: [] };
  const stored = await storeEvidenceBatch(knex, {
    ...{ collector, scope, mode, runId, now },
    items: good,
  });
  tally.delivered = true;
  return { ...stored, rejected: bad.length };
}

function refuseFuture(item: DeliveredItem, now: string): DeliveredItem {
  if (!item.ok) return item;
  const issue = futureIssue(item.evidence, now);
  if (!issue) return item;
  return { ok: false, line: item.line ?? 0, issues: [issue] };
}

/** An item of which a newer state is kept. */
function asLeftOut(evidence: Evidence): DeliveredItem {
  const { kind, source, observedAt } = evidence;
  return {
    ok: false,
    leftOut: 'outdated',
    example: `${kind} of ${source}, ${observedAt}: ${evidenceLine(
      evidence,
      ref => ref,
    )}`,
  };
}
