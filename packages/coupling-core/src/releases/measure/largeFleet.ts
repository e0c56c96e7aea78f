import { significanceThreshold } from '../statistics/benjaminiHochberg';
import {
  candidatePairs,
  candidateSearches,
  type Candidates,
} from '../search/candidatePairs';
import type { Fleet } from '../fleet';
import { mergeFound } from '../search/foundPairs';
import { newPairRecord, record, type PairRecord } from './pairRecord';
import {
  directionKey,
  directionOf,
  pairOf,
  pairsAmong,
  type PairKey,
} from '../pairs';
import type { Searching } from '../search/pairSearch';
import { PartnerTimes } from './partnerTimes';
import { viewPartner } from './partnerView';
import type { NullModel } from './nullModel';
import { pairsWithinClusters } from './clusters';

/**
 * Measures the pairs of a large fleet that may be significant, and those
 * named in `also`; a pair that is not returned is not needed together.
 */
export function* measureCandidatePairs(
  fleet: Fleet,
  nullModel: NullModel,
  also: Iterable<PairKey>,
): Searching<PairRecord[]> {
  const services = fleet.services.length;
  const measured = new Map<PairKey, PairRecord>();
  const times = new PartnerTimes(fleet);
  const measureNew = (keys: Iterable<PairKey>) => {
    const views = new Map<number, PairRecord>();
    for (const key of keys) {
      if (measured.has(key)) continue;
      const { a, b } = pairOf(key, services);
      const pair = newPairRecord(a, b);
      measured.set(key, pair);
      views.set(directionKey({ subject: b, partner: a }, services), pair);
      views.set(directionKey({ subject: a, partner: b }, services), pair);
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
    pairsAmong(services),
  );
  measureNew(pairsWithinClusters(judged, significant, services));
  return [...measured.values()].filter(pair => pair.met);
}

/** Measures pairs in both directions, partner by partner. */
function measureViews(
  fleet: Fleet,
  nullModel: NullModel,
  times: PartnerTimes,
  views: ReadonlyMap<number, PairRecord>,
): void {
  const services = fleet.services.length;
  for (const key of Float64Array.from(views.keys()).sort()) {
    const { partner, subject } = directionOf(key, services);
    const pair = views.get(key)!;
    const { windows } = viewPartner(fleet, nullModel, times, subject, partner);
    // Widest first, as where every pair is measured: the first of equals counts.
    for (let window = windows.length - 1; window >= 0; window--) {
      record(pair, subject, window, windows[window]);
    }
  }
}
