import { DisjointSets } from '../../shared/disjointSet';
import { NEEDED_STRENGTH } from '../../shared/releaseStrength';
import { pairKey, type PairKey } from '../pairs';
import type { PairRecord } from './pairRecord';

/** Services in a cluster above which testing among them is no easier than in the fleet. */
const MAX_CLUSTER = 100;

/** Services connected by significant pairs. */
export function clustersOf(
  pairs: readonly PairRecord[],
  significant: number,
): DisjointSets<number> {
  const clusters = new DisjointSets<number>();
  for (const { a, b, p, strength } of pairs) {
    if (p <= significant && strength >= NEEDED_STRENGTH) clusters.connect(a, b);
  }
  return clusters;
}

/** All pairs that are tested within clusters. */
export function* pairsWithinClusters(
  pairs: readonly PairRecord[],
  significant: number,
  services: number,
): Generator<PairKey> {
  for (const members of membersByCluster(clustersOf(pairs, significant))) {
    for (const a of members) {
      for (const b of members) if (a < b) yield pairKey(a, b, services);
    }
  }
}

/** Clusters small enough to be tested among themselves. */
export function membersByCluster(clusters: DisjointSets<number>): number[][] {
  return clusters.sets().filter(members => members.length <= MAX_CLUSTER);
}
