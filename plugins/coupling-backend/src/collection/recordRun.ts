import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { finishRun } from '../database/operations/finishRun';
import { startRun } from '../database/operations/startRun';
import { touchRun } from '../database/operations/touchRun';
import type { RowId } from '../database/tables';
import { redactError, redactReason } from '../redact';
import { ShutdownError } from '../shutdown';
import type { OpenRun } from './deliver';
import { emptyTally } from './tally';

/** Rejections kept in the record of a run. */
const RECORDED_REJECTIONS = 20;
const HEARTBEAT_MS = 30_000;
const STOPPED =
  'Stopped before it was done: it took longer than the timeout of its schedule, or was cancelled. The next run goes on.';

export interface CollectionDeps {
  knex: Knex;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Does some work as a run that is on record: with its counts, and with the
 * outcome `partial` or `failed` and the reason when the work throws, or
 * `abandoned` when it was stopped by a shutdown. The error is thrown again.
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
    await finish(run, howItBroke(run, error)).catch(recordError =>
      deps.logger.error(
        `Could not record that a run of ${collector} failed`,
        redactError(recordError),
      ),
    );
    throw error;
  }
  clearInterval(heartbeat);
  await finish(run);
  return run;
}

type Broken = { outcome: 'abandoned' | 'partial' | 'failed'; reason: string };

async function finish(run: OpenRun, broken?: Broken) {
  const { counts, rejections } = run.tally;
  await finishRun(run.knex, {
    runId: run.runId,
    ...(broken ?? { outcome: 'ok' }),
    counts,
    rejections: rejections.slice(0, RECORDED_REJECTIONS),
    now: run.now().toISOString(),
  });
}

/** A shutdown and a timeout say nothing of the source, only that time was up. */
function howItBroke({ signal, tally }: OpenRun, error: unknown): Broken {
  if (signal.aborted && signal.reason instanceof ShutdownError) {
    return { outcome: 'abandoned', reason: `${signal.reason.message}.` };
  }
  return {
    outcome: tally.delivered ? 'partial' : 'failed',
    reason: signal.aborted ? STOPPED : redactReason(error),
  };
}

function keepAlive({ knex, logger }: CollectionDeps, runId: RowId) {
  return setInterval(() => {
    touchRun(knex, { runId }).catch(error =>
      logger.warn('Could not record that a run is alive', redactError(error)),
    );
  }, HEARTBEAT_MS).unref();
}
