import { searchBlocks } from './searchBlocks';
import type { Searching, SearchPairs } from './pairSearch';

/** Goes through to the result, searching in between. */
export function searchingHere<T>(steps: Searching<T>): T {
  let step = steps.next();
  while (!step.done) {
    const search = step.value;
    step = steps.next([searchBlocks(search, Array(search.blocks).keys())]);
  }
  return step.value;
}

/** The same with searches that are done elsewhere. */
export async function searchingWith<T>(
  searchPairs: SearchPairs,
  steps: Searching<T>,
): Promise<T> {
  let step = steps.next();
  while (!step.done) step = steps.next(await searchPairs(step.value));
  return step.value;
}
