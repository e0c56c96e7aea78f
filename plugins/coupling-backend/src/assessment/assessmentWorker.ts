import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import {
  AssessmentIntake,
  type AssessInput,
  type CatalogModel,
} from '@seams/coupling-core';
import {
  ASSESSMENT_WORKER,
  addSlice,
  inSlices,
  type FromWorker,
  type KeptAssessment,
  type ToWorker,
} from './workerMessages';

/**
 * This very file. The main thread imports it for its path, which is right in
 * the sources as in the build and makes the build keep the file.
 */
export const assessmentWorkerFile = __filename;

if (!isMainThread && workerData?.[ASSESSMENT_WORKER]) {
  const answer = createAnswer(workerData[ASSESSMENT_WORKER]);
  parentPort!.on('message', (message: ToWorker) =>
    parentPort!.postMessage(answer(message)),
  );
}

/**
 * Takes evidence in as it comes, of which it keeps no more than scores are
 * made from; then assesses, and hands out the result in parts.
 */
function createAnswer(
  input: Pick<AssessInput, 'options' | 'now'>,
): (message: ToWorker) => FromWorker {
  const catalog: CatalogModel = {
    services: [],
    stores: [],
    apis: [],
    owners: [],
    relations: [],
  };
  const intake = new AssessmentIntake(input);
  let parts: Iterator<Partial<KeptAssessment>> = [].values();

  return message => {
    switch (message.type) {
      case 'catalog':
        addSlice(catalog, message.part);
        return { type: 'taken' };
      case 'evidence':
        // Checked before it was stored, so that it need only be read here.
        for (const item of message.items) intake.add(JSON.parse(item));
        return { type: 'taken' };
      case 'assess': {
        const { pairs: _, ...kept } = intake.assess(catalog);
        parts = inSlices<KeptAssessment>(kept);
        return { type: 'taken' };
      }
      default: {
        const { done, value } = parts.next();
        return done ? { type: 'end' } : { type: 'part', part: value };
      }
    }
  };
}
