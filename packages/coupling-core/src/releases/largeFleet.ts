import { significanceThreshold } from './benjaminiHochberg';
import { candidatePairs } from './candidatePairs';
import type { Fleet } from './episodes';
import { newPairRecord, record, type PairRecord } from './pairRecord';
import { viewPartner } from './partnerView';
import type { ReleaseMeter } from './releaseMeter';
import { pairsWithinFamilies } from './secondLook';

/**
 * Measures the pairs of a large fleet that may be significant, and those
 * named in `also`; a pair that is not returned is not needed together.
 */
export function measureCandidatePairs(
  fleet: Fleet,
  meter: ReleaseMeter,
  also: Iterable<number>,
): PairRecord[] {
  const services = fleet.services.length;
  const measured = new Map<number, PairRecord>();
  const measureNew = (keys: Iterable<number>) => {
    for (const key of keys) {
      if (measured.has(key)) continue;
      const a = Math.floor(key / services);
      measured.set(key, measurePair(fleet, meter, a, key % services));
    }
  };
  measureNew(also);
  for (const { pairs, areEnough } of candidatePairs(fleet, meter.windows)) {
    measureNew(pairs);
    if (areEnough([...measured.values()].map(pair => pair.p))) break;
  }
  const found = [...measured.values()];
  const significant = significanceThreshold(
    found.map(pair => pair.p),
    (services * (services - 1)) / 2,
  );
  measureNew(pairsWithinFamilies(found, significant, services));
  return [...measured.values()].filter(pair => pair.met);
}

function measurePair(
  fleet: Fleet,
  meter: ReleaseMeter,
  a: number,
  b: number,
): PairRecord {
  const pair = newPairRecord(a, b);
  for (const [subject, partner] of [
    [a, b],
    [b, a],
  ]) {
    const { windows } = viewPartner(fleet, meter, subject, partner);
    windows.forEach((seen, window) => record(pair, subject, window, seen));
  }
  return pair;
}
