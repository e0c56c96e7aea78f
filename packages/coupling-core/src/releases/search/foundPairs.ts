import type { PairKey } from '../pairs';
import type { FoundPairs, PairSearch } from './pairSearch';
import { MOST_CANDIDATES, TooManyCandidates } from './tooManyCandidates';
import { TrainPartners } from './trainPartners';

/** What was found in all blocks. */
export interface AllFound {
  /** The last level each pair may reach; pairs that reach none are left out. */
  levelOf: ReadonlyMap<PairKey, number>;
  excluded: number[];
  trains: TrainPartners;
}

/**
 * Puts together what was found in parts, whichever parts these were.
 *
 * @throws TooManyCandidates - where more were found than can be measured
 * @throws Error - where these are not all blocks
 */
export function mergeFound(
  search: PairSearch,
  parts: readonly FoundPairs[],
): AllFound {
  const sum = (of: (part: FoundPairs) => number) =>
    parts.reduce((all, part) => all + of(part), 0);
  const levelOf = new Map<PairKey, number>();
  const trains = new TrainPartners(search.fleet.services.length);
  for (const part of parts) {
    part.pairs.forEach((pair, i) => {
      const level = part.levels[i];
      // Found in the blocks of both services, at two windows, or both.
      levelOf.set(pair, Math.max(levelOf.get(pair) ?? level, level));
    });
    // Each counts once, however many parts have it, so that threads do not matter.
    if (levelOf.size > MOST_CANDIDATES) throw new TooManyCandidates();
    trains.addAll(part.trains);
  }
  const searched = sum(({ blocks }) => blocks);
  if (searched !== search.blocks) {
    throw new Error(`${searched} of ${search.blocks} blocks were searched`);
  }
  return {
    levelOf,
    excluded: search.levels.map((_, i) => sum(({ excluded }) => excluded[i])),
    trains,
  };
}
