import { WINDOWS_HOURS } from './constants';
import type { Fleet } from './episodes';
import { newPairRecord, record, type PairRecord } from './pairRecord';
import { PresenceFinder } from './presence';
import type { ReleaseMeter } from './releaseMeter';

/** Measures every pair of a fleet, service by service; those that met return. */
export function measureAllPairs(
  fleet: Fleet,
  meter: ReleaseMeter,
): PairRecord[] {
  const services = fleet.services.length;
  const pairs = everyPair(services);
  const finder = new PresenceFinder(fleet);
  const presence = new Uint16Array(fleet.at.length);
  for (let partner = 0; partner < services; partner++) {
    // The widest first: who is not met there is met nowhere.
    for (let window = WINDOWS_HOURS.length - 1; window >= 0; window--) {
      finder.find(partner, meter.windows[window].reach, presence);
      meter.choosePartner(partner, window);
      for (let subject = 0; subject < services; subject++) {
        if (subject === partner) continue;
        const seen = meter.measure(subject, partner, window, presence, 0);
        const a = Math.min(subject, partner);
        const b = Math.max(subject, partner);
        record(pairs[a * services + b], subject, window, seen);
      }
    }
  }
  return pairs.filter(pair => pair.met);
}

/** Pairs at `a * services + b` with `a < b`; the other places are empty. */
function everyPair(services: number): PairRecord[] {
  const pairs = new Array<PairRecord>(services * services);
  for (let a = 0; a < services; a++) {
    for (let b = a + 1; b < services; b++) {
      pairs[a * services + b] = newPairRecord(a, b);
    }
  }
  return pairs;
}
