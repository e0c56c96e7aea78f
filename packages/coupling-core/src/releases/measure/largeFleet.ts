import { significanceThreshold } from '../statistics/benjaminiHochberg';
import {
  candidatePairs,
  candidateSearches,
  type Candidates,
} from '../search/candidatePairs';
import type { Fleet } from '../episodes/episodes';
import { mergeFound } from '../search/foundPairs';
import { newPairRecord, record, type PairRecord } from './pairRecord';
import type { Searching } from '../search/pairSearch';
import { PartnerTimes } from './partnerTimes';
import { viewPartner } from './partnerView';
import type { NullModel } from './nullModel';
import { pairsWithinFamilies } from './families';

/**
 * Measures the pairs of a large fleet that may be significant, and those
 * named in `also`; a pair that is not returned is not needed together.
 */
export function* measureCandidatePairs(
  fleet: Fleet,
  nullModel: NullModel,
  also: Iterable<number>,
): Searching<PairRecord[]> {
  const services = fleet.services.length;
  const measured = new Map<number, PairRecord>();
  const times = new PartnerTimes(fleet);
  const measureNew = (keys: Iterable<number>) => {
    const views = new Map<number, PairRecord>();
    for (const key of keys) {
      if (measured.has(key)) continue;
      const a = Math.floor(key / services);
      const pair = newPairRecord(a, key % services);
      measured.set(key, pair);
      views.set(a * services + pair.b, pair).set(pair.b * services + a, pair);
    }
    measureViews(fleet, nullModel, times, views);
  };
  const measureUntilEnough = (candidates: Iterable<Candidates>) => {
    for (const found of candidates) {
      measureNew(found.pairs);
      if (!found.areEnough([...measured.values()].map(pair => pair.p)))
        continue;
      measureNew(found.trains);
      return true;
    }
    return false;
  };
  measureNew(also);
  for (const search of candidateSearches(fleet, nullModel.windows)) {
    const found = mergeFound(search, yield search);
    if (measureUntilEnough(candidatePairs(search, found))) break;
  }
  const judged = [...measured.values()];
  const significant = significanceThreshold(
    judged.map(pair => pair.p),
    (services * (services - 1)) / 2,
  );
  measureNew(pairsWithinFamilies(judged, significant, services));
  return [...measured.values()].filter(pair => pair.met);
}

/** Measures pairs as `partner * services + subject`, partner by partner. */
function measureViews(
  fleet: Fleet,
  nullModel: NullModel,
  times: PartnerTimes,
  views: ReadonlyMap<number, PairRecord>,
): void {
  const services = fleet.services.length;
  for (const key of Float64Array.from(views.keys()).sort()) {
    const partner = Math.floor(key / services);
    const subject = key % services;
    const pair = views.get(key)!;
    const { windows } = viewPartner(fleet, nullModel, times, subject, partner);
    // Widest first, as where every pair is measured: the first of equals counts.
    for (let window = windows.length - 1; window >= 0; window--) {
      record(pair, subject, window, windows[window]);
    }
  }
}
