import { CandidateSearch } from './candidateSearch';
import type { FoundPairs, PairSearch } from './pairSearch';

/**
 * Searches some blocks of a search. Whoever shares out the blocks may choose
 * them while they are searched: each is asked for when its turn comes.
 *
 * @param blocks - numbers of blocks, 0 to `search.blocks - 1`
 * @public
 */
export function searchBlocks(
  search: PairSearch,
  blocks: Iterable<number>,
): FoundPairs {
  return new CandidateSearch(search).through(blocks);
}
