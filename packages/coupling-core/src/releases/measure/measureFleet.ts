import { measureAllPairs } from './allPairs';
import { significanceThreshold } from '../statistics/benjaminiHochberg';
import { changeLinks, type ChangeLink } from './changeLinks';
import type { Fleet } from '../fleet';
import { measureCandidatePairs } from './largeFleet';
import { withoutMassReleases } from './massReleases';
import { pairsAmong, type PairKey } from '../pairs';
import type { PairRecord } from './pairRecord';
import type { Searching } from '../search/pairSearch';
import { ANALYTIC_FROM, NullModel } from './nullModel';
import { clustersOf } from './clusters';

/** A fleet and what was measured in it. */
export interface MeasuredFleet {
  fleet: Fleet;
  nullModel: NullModel;
  links: ReadonlyMap<PairKey, ChangeLink>;
  pairs: PairRecord[];
}

/**
 * Measures the pairs of a fleet without its mass releases. Which releases are
 * mass releases is asked twice: what looks like a rebuild of everything may be
 * one large product that is released as a whole, and the releases left over
 * tell which services are of one product (scores.md, "Coordinated release", Mass
 * releases).
 */
export function* measureFleet(everything: Fleet): Searching<MeasuredFleet> {
  const without = withoutMassReleases(everything);
  const first = yield* measure(without);
  if (without === everything) return first;
  const kept = withoutMassReleases(everything, productOf(first));
  return kept.at.length === without.at.length ? first : yield* measure(kept);
}

function* measure(fleet: Fleet): Searching<MeasuredFleet> {
  const nullModel = new NullModel(fleet);
  const links = changeLinks(fleet);
  const pairs =
    fleet.services.length < ANALYTIC_FROM
      ? measureAllPairs(fleet, nullModel)
      : yield* measureCandidatePairs(fleet, nullModel, links.keys());
  return { fleet, nullModel, links, pairs };
}

/** The product of each service: what significant pairs connect. */
function productOf({ fleet, pairs }: MeasuredFleet): Int32Array {
  const services = fleet.services.length;
  const significant = significanceThreshold(
    pairs.map(pair => pair.p),
    pairsAmong(services),
  );
  const clusters = clustersOf(pairs, significant);
  return Int32Array.from(fleet.services, (_, s) => clusters.setOf(s) ?? s);
}
