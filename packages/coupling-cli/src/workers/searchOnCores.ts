import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  searchBlocks,
  type FoundPairs,
  type PairSearch,
} from '@seams/coupling-core';
import { searchWorkerFile, type SearchWorkerData } from './searchWorker';
import { takeBlocks, toShared, type SharedSearch } from './sharedSearch';

/**
 * Releases times blocks from which on it pays to start a thread: 600,000 of
 * 2,000 services took as long with one, and 80 MB more.
 */
const WORTH_A_THREAD = 5_000_000;

/**
 * Searches all blocks in as many threads as there are cores for them, and no
 * more than asked for: each takes some 70 MB for a million releases.
 */
export function searchOnCores(
  threads: number,
): (search: PairSearch) => Promise<FoundPairs[]> {
  return search => {
    const isWorthIt = search.fleet.at.length * search.blocks >= WORTH_A_THREAD;
    return searchInThreads(
      search,
      isWorthIt ? Math.min(threads, availableParallelism(), search.blocks) : 1,
    );
  };
}

/**
 * Searches in this thread and `threads - 1` more. These are gone once the
 * promise settles; it rejects when one of them fails.
 */
export async function searchInThreads(
  search: PairSearch,
  threads: number,
): Promise<FoundPairs[]> {
  const shared = toShared(search);
  const workers = Array.from({ length: threads - 1 }, () =>
    startWorker(shared),
  );
  try {
    // Waited for together, so that whichever fails is heard.
    return await Promise.all([...workers.map(foundBy), searchHere(shared)]);
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()));
  }
}

async function searchHere(shared: SharedSearch): Promise<FoundPairs> {
  return searchBlocks(shared.search, takeBlocks(shared));
}

function startWorker(shared: SharedSearch): Worker {
  const workerData: SearchWorkerData = { startedAs: 'search-worker', shared };
  return new Worker(searchWorkerFile, {
    workerData,
    // The sources need the transform that `bin/coupling` loads for them; a
    // thread has to load it anew. The build needs nothing.
    execArgv: searchWorkerFile.endsWith('.ts')
      ? [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ]
      : undefined,
  });
}

function foundBy(worker: Worker): Promise<FoundPairs> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', code =>
      reject(new Error(`A thread that searched pairs ended with code ${code}`)),
    );
  });
}
