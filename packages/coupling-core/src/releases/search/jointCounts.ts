import { BlockCounter, WORDS, type CountsOfSubject } from './blockCounters';
import { episodesOf, type FleetTimes } from '../fleet';
import {
  blocksOf,
  LANES,
  PartnerBlock,
  type CountingOrder,
} from './partnerBlock';

/**
 * Counts the joint releases of every service with every other, exactly, at
 * windows of the half-widths `reaches` (seconds). Whoever is near an episode
 * is a set of bits; adding the sets of a service's episodes bit by bit counts
 * 32 partners per instruction, however dense the window. Memory is for one
 * block of partners at a time, never for all pairs.
 *
 * What is yielded is valid until the next is asked for.
 *
 * @param blocks - numbers of those to count, each asked for when its turn comes
 */
export function* countJointReleases(
  fleet: FleetTimes,
  order: CountingOrder,
  reaches: readonly number[],
  blocks: Iterable<number> = Array(blocksOf(fleet)).keys(),
): Generator<CountsOfSubject> {
  const counter = new BlockCounter();
  const block = new PartnerBlock(fleet, order);
  for (const number of blocks) {
    const lane = number * LANES;
    block.choose(lane);
    for (const [window, reach] of reaches.entries()) {
      block.sweep(reach);
      for (let subject = 0; subject < fleet.services.length; subject++) {
        const { from, to } = episodesOf(fleet, subject);
        yield {
          window,
          subject,
          firstWord: lane / 32,
          words: WORDS,
          ...counter.count(block.sets, block.setOf, from, to),
        };
      }
    }
  }
}
