import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import {
  assess,
  type Assessment,
  type CatalogModel,
  type Evidence,
} from '@seams/coupling-core';
import {
  ASSESSMENT_WORKER,
  addSlice,
  inSlices,
  type FromWorker,
  type ToWorker,
} from './workerMessages';

/**
 * This very file. The main thread imports it for its path, which is right in
 * the sources as in the build and makes the build keep the file.
 */
export const assessmentWorkerFile = __filename;

if (!isMainThread && workerData === ASSESSMENT_WORKER) {
  const port = parentPort!;
  const answer = (message: FromWorker) => port.postMessage(message);
  const catalog: CatalogModel = {
    services: [],
    stores: [],
    apis: [],
    owners: [],
    relations: [],
  };
  const evidence: Evidence[] = [];

  port.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'catalog':
        addSlice(catalog, message.part);
        return answer({ type: 'more' });
      case 'evidence':
        // Checked before it was stored, so that it need only be read here.
        for (const item of message.items) evidence.push(JSON.parse(item));
        return answer({ type: 'more' });
      default:
        for (const part of inSlices<Assessment>(
          assess({
            catalog,
            evidence,
            options: message.options,
            now: message.now,
          }),
        )) {
          answer({ type: 'part', part });
        }
        return answer({ type: 'done' });
    }
  });
}
