import { WINDOWS_HOURS } from './constants';
import type { Fleet } from './episodes';
import { newPairRecord, record, type PairRecord } from './pairRecord';
import { PresenceFinder, type Presence } from './presence';
import type { ReleaseMeter } from './releaseMeter';

/** Measures every pair of a fleet, service by service; those that met return. */
export function measureAllPairs(
  fleet: Fleet,
  meter: ReleaseMeter,
): PairRecord[] {
  const services = fleet.services.length;
  const pairs = new Map<number, PairRecord>();
  const finder = new PresenceFinder(fleet);
  const presence: Presence = {
    hit: new Uint8Array(fleet.at.length),
    shifted: new Uint8Array(fleet.at.length),
    shiftedEven: new Uint8Array(fleet.at.length),
  };
  for (let partner = 0; partner < services; partner++) {
    // The widest first: who is not met there is met nowhere.
    for (let window = WINDOWS_HOURS.length - 1; window >= 0; window--) {
      finder.find(partner, meter.windows[window].reach, presence);
      meter.choosePartner(partner, window);
      for (let subject = 0; subject < services; subject++) {
        if (subject === partner) continue;
        const seen = meter.measure(subject, partner, window, presence, 0);
        record(pairOf(pairs, subject, partner), subject, window, seen);
      }
    }
  }
  return [...pairs.values()].filter(pair => pair.met);

  function pairOf(known: Map<number, PairRecord>, s: number, t: number) {
    const a = Math.min(s, t);
    const b = Math.max(s, t);
    const key = a * services + b;
    let pair = known.get(key);
    if (!pair) {
      pair = newPairRecord(a, b);
      known.set(key, pair);
    }
    return pair;
  }
}
