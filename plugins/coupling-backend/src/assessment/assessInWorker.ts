import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AssessOptions, CatalogModel } from '@seams/coupling-core';
import { assessmentWorkerFile } from './assessmentWorker';
import {
  ASSESSMENT_WORKER,
  inSlices,
  type FromWorker,
  type KeptAssessment,
  type ToWorker,
} from './workerMessages';

/** Everything one assessment is made from. */
export interface AssessmentInput {
  catalog: CatalogModel;
  /** Pages of stored evidence, one JSON text an item. */
  evidence: AsyncIterable<string[]>;
  options: AssessOptions;
  /** ISO 8601. */
  now: string;
}

/**
 * Assesses in a worker thread, so that scoring never holds up requests. A page
 * of evidence is read only when the worker has taken in the one before, so
 * that never more than one is held outside of it; and the result comes in
 * slices, as it is asked for. Throws when the worker dies and when `signal` is
 * aborted; the worker is gone either way once it has ended.
 */
export async function* assessInWorker(
  input: AssessmentInput,
  signal: AbortSignal,
): AsyncGenerator<Partial<KeptAssessment>> {
  signal.throwIfAborted();
  const worker = startWorker(input);
  const died = new AbortController();
  worker.once('error', error => died.abort(error));
  worker.once('exit', code =>
    died.abort(new Error(`The assessment worker ended with code ${code}`)),
  );
  const stop = AbortSignal.any([signal, died.signal]);
  const ask = async (message: ToWorker): Promise<FromWorker> => {
    stop.throwIfAborted();
    const answered = once(worker, 'message', { signal: stop });
    worker.postMessage(message);
    const [answer] = await answered;
    await nextTurn();
    return answer;
  };
  try {
    yield* converse(input, ask);
  } catch (error) {
    // Waiting on an aborted signal only says "aborted"; its reason says why.
    throw stop.aborted ? stop.reason : error;
  } finally {
    await worker.terminate();
  }
}

async function* converse(
  { catalog, evidence }: AssessmentInput,
  ask: (message: ToWorker) => Promise<FromWorker>,
): AsyncGenerator<Partial<KeptAssessment>> {
  for (const part of inSlices(catalog)) await ask({ type: 'catalog', part });
  for await (const items of evidence) await ask({ type: 'evidence', items });
  await ask({ type: 'assess' });

  for (;;) {
    const answer = await ask({ type: 'next' });
    if (answer.type !== 'part') return;
    yield answer.part;
  }
}

function startWorker({ options, now }: AssessmentInput): Worker {
  return new Worker(assessmentWorkerFile, {
    workerData: { [ASSESSMENT_WORKER]: { options, now } },
    // The sources need the transform the CLI starts a development server
    // with; jest transforms in its own process only. The build needs nothing.
    execArgv: assessmentWorkerFile.endsWith('.ts')
      ? [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ]
      : undefined,
  });
}
