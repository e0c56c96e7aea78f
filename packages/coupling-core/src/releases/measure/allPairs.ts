import { WINDOWS_HOURS } from '../limits';
import type { Fleet } from '../fleet';
import { newPairRecord, record, type PairRecord } from './pairRecord';
import { pairsAmong, placeOfPair } from '../pairs';
import { PresenceFinder } from './presence';
import type { NullModel } from './nullModel';

/** Measures every pair of a fleet, service by service; those that met return. */
export function measureAllPairs(
  fleet: Fleet,
  nullModel: NullModel,
): PairRecord[] {
  const services = fleet.services.length;
  const pairs = everyPair(services);
  const finder = new PresenceFinder(fleet);
  const presence = new Uint16Array(fleet.at.length);
  for (let partner = 0; partner < services; partner++) {
    // The widest first: who is not met there is met nowhere.
    for (let window = WINDOWS_HOURS.length - 1; window >= 0; window--) {
      finder.find(partner, nullModel.windows[window].reach, presence);
      nullModel.choosePartner(partner, window);
      for (let subject = 0; subject < services; subject++) {
        if (subject === partner) continue;
        const seen = nullModel.measure(subject, partner, window, presence, 0);
        const a = Math.min(subject, partner);
        const b = Math.max(subject, partner);
        record(pairs[placeOfPair(a, b)], subject, window, seen);
      }
    }
  }
  return pairs.filter(pair => pair.met);
}

/** Every pair with `a < b`, at its {@link placeOfPair}. */
function everyPair(services: number): PairRecord[] {
  const pairs = new Array<PairRecord>(pairsAmong(services));
  for (let b = 1; b < services; b++) {
    for (let a = 0; a < b; a++) pairs[placeOfPair(a, b)] = newPairRecord(a, b);
  }
  return pairs;
}
