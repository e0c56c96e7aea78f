import { searchBlocks } from './searchBlocks';
import type {
  FoundPairs,
  PairSearch,
  Searching,
  SearchPairs,
} from './pairSearch';

/** Goes through to the result, searching in between. */
export function searchingHere<T>(steps: Searching<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next(searchAll(takeSearch(step)));
  return step.value;
}

/** The same with searches that are done elsewhere. */
export async function searchingWith<T>(
  searchPairs: SearchPairs,
  steps: Searching<T>,
): Promise<T> {
  let step = steps.next();
  while (!step.done) step = steps.next(await searchPairs(takeSearch(step)));
  return step.value;
}

function searchAll(search: PairSearch): FoundPairs[] {
  return [searchBlocks(search, Array(search.blocks).keys())];
}

/** Takes it out, as the step is held while conclusions are drawn. */
function takeSearch(step: { value: PairSearch }): PairSearch {
  const { value } = step;
  step.value = undefined as unknown as PairSearch;
  return value;
}
