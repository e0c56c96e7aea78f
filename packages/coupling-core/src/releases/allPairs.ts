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
        record(pairs[placeOf(a, b)], subject, window, seen);
      }
    }
  }
  return pairs.filter(pair => pair.met);
}

/** Every pair with `a < b`, at its {@link placeOf}. */
function everyPair(services: number): PairRecord[] {
  const pairs = new Array<PairRecord>(placeOf(0, services));
  for (let b = 1; b < services; b++) {
    for (let a = 0; a < b; a++) pairs[placeOf(a, b)] = newPairRecord(a, b);
  }
  return pairs;
}

function placeOf(a: number, b: number): number {
  return (b * (b - 1)) / 2 + a;
}
