import type { PairSearch } from '@seams/coupling-core';

/** A search whose blocks several threads take up. */
export interface SharedSearch {
  search: PairSearch;
  /** How many blocks were taken, in memory that all threads share. */
  taken: Int32Array;
}

export function toShared(search: PairSearch): SharedSearch {
  return { search, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes blocks one by one until none is left; the last are the longest. */
export function* takeBlocks({ search, taken }: SharedSearch) {
  for (;;) {
    const block = search.blocks - 1 - Atomics.add(taken, 0, 1);
    if (block < 0) return;
    yield block;
  }
}
