import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { searchBlocks } from '@seams/coupling-core';
import { takeBlocks, type SharedSearch } from './sharedSearch';

/**
 * This very file. The main thread imports it for its path, which is right in
 * the sources as in the build and makes the build keep the file.
 */
export const searchWorkerFile = __filename;

/** What a thread is started with that is to search. */
export interface SearchWorkerData {
  startedAs: 'search-worker';
  shared: SharedSearch;
}

if (!isMainThread && workerData?.startedAs === 'search-worker') {
  const { shared }: SearchWorkerData = workerData;
  const found = searchBlocks(shared.search, takeBlocks(shared));
  const { pairs, levels, trains } = found;
  const columns = [pairs, levels, trains.partners, trains.shares];
  parentPort!.postMessage(
    found,
    columns.map(({ buffer }) => buffer),
  );
}
