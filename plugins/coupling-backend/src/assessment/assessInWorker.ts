import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type {
  Assessment,
  AssessOptions,
  CatalogModel,
} from '@seams/coupling-core';
import { assessmentWorkerFile } from './assessmentWorker';
import {
  ASSESSMENT_WORKER,
  addSlice,
  inSlices,
  type FromWorker,
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
 * Runs `assess` in a worker thread, so that scoring never holds up requests.
 * Rejects when the worker dies and when `signal` is aborted; the worker is
 * gone either way once the promise settles.
 */
export async function assessInWorker(
  input: AssessmentInput,
  signal: AbortSignal,
): Promise<Assessment> {
  signal.throwIfAborted();
  const worker = startWorker();
  const died = new AbortController();
  worker.once('error', error => died.abort(error));
  worker.once('exit', code =>
    died.abort(new Error(`The assessment worker ended with code ${code}`)),
  );
  const stop = AbortSignal.any([signal, died.signal]);
  try {
    return await converse(worker, input, stop);
  } catch (error) {
    // Waiting on an aborted signal only says "aborted"; its reason says why.
    throw stop.aborted ? stop.reason : error;
  } finally {
    await worker.terminate();
  }
}

async function converse(
  worker: Worker,
  input: AssessmentInput,
  signal: AbortSignal,
): Promise<Assessment> {
  for await (const message of messages(input)) {
    const room = once(worker, 'message', { signal });
    worker.postMessage(message);
    await room;
  }
  return receive(worker, signal, {
    type: 'assess',
    options: input.options,
    now: input.now,
  });
}

async function* messages(input: AssessmentInput): AsyncGenerator<ToWorker> {
  for (const part of inSlices(input.catalog)) yield { type: 'catalog', part };
  for await (const items of input.evidence) yield { type: 'evidence', items };
}

function receive(
  worker: Worker,
  signal: AbortSignal,
  request: ToWorker,
): Promise<Assessment> {
  return new Promise((resolve, reject) => {
    const assessment: Partial<Assessment> = {};
    const give = () => reject(signal.reason);
    signal.addEventListener('abort', give, { once: true });
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'part') addSlice(assessment, message.part);
      if (message.type === 'done') resolve(assessment as Assessment);
    });
    if (signal.aborted) give();
    else worker.postMessage(request);
  });
}

function startWorker(): Worker {
  return new Worker(assessmentWorkerFile, {
    workerData: ASSESSMENT_WORKER,
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
