import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { finishRun } from '../database/operations/finishRun';
import { startRun } from '../database/operations/startRun';
import { touchRun } from '../database/operations/touchRun';
import type { RowId } from '../database/tables';
import type { OpenRun } from './deliver';
import { redactUrls } from './redactUrls';
import { emptyTally } from './tally';

/** Rejections kept in the record of a run. */
const RECORDED_REJECTIONS = 20;
const HEARTBEAT_MS = 30_000;

export interface CollectionDeps {
  knex: Knex;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Does some work as a run that is on record: with its counts, and with the
 * outcome `partial` or `failed` and the reason when the work throws. The error
 * is thrown again.
 */
export async function recordRun(
  deps: CollectionDeps,
  options: {
    collector: string;
    signal: AbortSignal;
    /** How many rejections the caller wants to see. */
    keptRejections?: number;
  },
  work: (run: OpenRun) => Promise<void>,
): Promise<OpenRun> {
  const { knex, now } = deps;
  const { collector, signal, keptRejections = RECORDED_REJECTIONS } = options;
  const { runId } = await startRun(knex, {
    collector,
    now: now().toISOString(),
  });
  const tally = emptyTally(keptRejections);
  const run: OpenRun = { knex, collector, runId, tally, signal, now };
  const heartbeat = keepAlive(deps, runId);
  try {
    await work(run);
  } catch (error) {
    clearInterval(heartbeat);
    await finish(run, redactUrls(stringifyError(error))).catch(recordError =>
      deps.logger.error(
        `Could not record that a run of ${collector} failed`,
        recordError,
      ),
    );
    throw error;
  }
  clearInterval(heartbeat);
  await finish(run);
  return run;
}

async function finish(run: OpenRun, failure?: string) {
  const { counts, delivered, rejections } = run.tally;
  const broken = delivered ? 'partial' : 'failed';
  await finishRun(run.knex, {
    runId: run.runId,
    outcome: failure === undefined ? 'ok' : broken,
    reason: failure,
    counts,
    rejections: rejections.slice(0, RECORDED_REJECTIONS),
    now: run.now().toISOString(),
  });
}

function keepAlive({ knex, logger, now }: CollectionDeps, runId: RowId) {
  return setInterval(() => {
    touchRun(knex, { runId, now: now().toISOString() }).catch(error =>
      logger.warn('Could not record that a run is alive', error),
    );
  }, HEARTBEAT_MS).unref();
}
