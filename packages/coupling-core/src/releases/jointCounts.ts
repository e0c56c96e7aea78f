import { BlockCounters, type CountsOfSubject } from './blockCounters';
import { HOUR, WINDOWS_HOURS } from './constants';
import type { Fleet } from './episodes';
import { LANES, PartnerBlock, type CountingOrder } from './partnerBlock';

/**
 * Counts the joint releases of every service with every other, exactly, at
 * every window. Whoever is near an episode is a set of bits, kept up while
 * sweeping through time; adding the sets of a service's episodes bit by bit
 * counts 32 partners per instruction, however dense the window. Memory is for
 * one block of partners at a time, never for all pairs.
 */
export function* countJointReleases(
  fleet: Fleet,
  order: CountingOrder,
): Generator<CountsOfSubject> {
  const counters = new BlockCounters(fleet);
  for (let lane = 0; lane < order.services.length; lane += LANES) {
    const block = new PartnerBlock(fleet, order, lane);
    for (let window = 0; window < WINDOWS_HOURS.length; window++) {
      counters.clear();
      block.sweep(WINDOWS_HOURS[window] * HOUR, counters);
      yield* counters.read(window, lane / 32);
    }
  }
}

