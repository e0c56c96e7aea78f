import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  FORMULA_VERSION,
  type AssessOptions,
  type CatalogModel,
} from '@seams/coupling-core';
import type { Knex } from 'knex';
import { hashCatalogModel } from '../catalog/hashCatalogModel';
import { deleteOtherSnapshots } from '../database/deleteOtherSnapshots';
import { finishAssessmentRun } from '../database/operations/finishAssessmentRun';
import { readEvidenceRevision } from '../database/operations/readEvidenceRevision';
import { readSnapshotHead } from '../database/operations/readSnapshotHead';
import { startAssessmentRun } from '../database/operations/startAssessmentRun';
import { streamEvidence } from '../database/operations/streamEvidence';
import { touchAssessmentRun } from '../database/operations/touchAssessmentRun';
import {
  TAKEN_FOR_DEAD,
  writeSnapshot,
} from '../database/operations/writeSnapshot';
import type { RowId } from '../database/tables';
import { redactError, redactReason } from '../redact';
import { ShutdownError } from '../shutdown';
import { assessInWorker } from './assessInWorker';
import { inputHash } from './inputHash';

/** Items handed to the worker at a time. */
const PAGE = 500;
const HEARTBEAT_MS = 30_000;

export interface AssessmentDeps {
  knex: Knex;
  logger: LoggerService;
  options: AssessOptions;
  readCatalog: (signal: AbortSignal) => Promise<CatalogModel>;
  now: () => Date;
}

/**
 * Assesses once, on record, unless nothing has changed since the snapshot
 * that is served. When it fails the old snapshot stays, the run says why, and
 * the error is thrown on to the scheduler, unless it was a shutdown.
 */
export async function runAssessment(
  deps: AssessmentDeps,
  signal: AbortSignal,
): Promise<void> {
  const { knex, logger } = deps;
  const now = () => deps.now().toISOString();
  const run = await startAssessmentRun(knex, { now: now() });
  if (!run) {
    logger.debug('Assessment: another one is under way');
    return;
  }
  const { runId } = run;
  const alive = keepAlive(deps, runId);
  const stop = AbortSignal.any([signal, alive.signal]);
  try {
    const outcome = await assessChanges(deps, runId, stop);
    await finishAssessmentRun(knex, { runId, outcome, now: now() });
    logger.debug(`Assessment: ${outcome}`);
  } catch (error) {
    await finishAssessmentRun(knex, {
      runId,
      ...howItBroke(signal, error),
      now: now(),
    }).catch(recordError =>
      logger.error(
        'Could not record that assessing failed',
        redactError(recordError),
      ),
    );
    if (signal.reason instanceof ShutdownError) return;
    const told = redactError(error);
    // The scheduler logs the error, of which a log in JSON keeps only the name.
    logger.error(`Assessing failed: ${told.message}`);
    throw told;
  } finally {
    alive.end();
  }
}

function howItBroke(signal: AbortSignal, error: unknown) {
  if (signal.reason instanceof ShutdownError) {
    return {
      outcome: 'abandoned' as const,
      reason: 'Interrupted by a shutdown of the backend.',
    };
  }
  return {
    outcome: 'failed' as const,
    reason: signal.aborted
      ? 'Stopped before it was done: it took longer than the timeout of coupling.assessment.schedule, or was cancelled.'
      : redactReason(error),
  };
}

async function assessChanges(
  deps: AssessmentDeps,
  runId: RowId,
  signal: AbortSignal,
): Promise<'written' | 'unchanged'> {
  const { knex, options } = deps;
  // What somebody left who was stopped while they wrote.
  await deleteOtherSnapshots(knex, { signal });
  const now = deps.now().toISOString();
  const day = now.slice(0, 'yyyy-mm-dd'.length);
  // Read first: evidence that comes in meanwhile makes the next hash differ.
  const evidenceRevision = await readEvidenceRevision(knex);
  const catalog = await deps.readCatalog(signal);
  const hash = inputHash({
    evidenceRevision,
    catalogHash: await hashCatalogModel(catalog),
    options,
    formulaVersion: FORMULA_VERSION,
    day,
  });
  if ((await readSnapshotHead(knex))?.inputHash === hash) return 'unchanged';

  const evidence = streamEvidence(knex, { pageSize: PAGE });
  const parts = assessInWorker({ catalog, evidence, options, now }, signal);
  await writeSnapshot(knex, { runId, parts, inputHash: hash, day, signal });
  // It is served; what is not cleaned up now is the next time.
  await deleteOtherSnapshots(knex, { signal }).catch(error => {
    if (!signal.aborted) throw error;
  });
  return 'written';
}

/** Says that a run is alive, until it ends or finds that it was taken for dead. */
function keepAlive({ knex, logger }: AssessmentDeps, runId: RowId) {
  const lost = new AbortController();
  const touch = async () => {
    try {
      if (await touchAssessmentRun(knex, { runId })) return;
      lost.abort(new Error(TAKEN_FOR_DEAD));
    } catch (error) {
      logger.warn(
        'Could not record that an assessment is alive',
        redactError(error),
      );
    }
  };
  const heartbeat = setInterval(touch, HEARTBEAT_MS).unref();
  return { signal: lost.signal, end: () => clearInterval(heartbeat) };
}
