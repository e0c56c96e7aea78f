import { significanceThreshold } from '../statistics/benjaminiHochberg';
import type { DisjointSets } from '../../shared/disjointSet';
import { clustersOf, membersByCluster } from '../measure/clusters';
import { pairsAmong } from '../pairs';
import type { PairRecord } from '../measure/pairRecord';

/**
 * Among thousands of services a true pair with a dozen releases drowns in the
 * number of pairs looked at. Services that were found to be connected are
 * tested once more, among themselves only (scores.md, "Coordinated
 * release", Test within clusters).
 *
 * @param significant - the largest significant p in the fleet
 * @returns the largest significant p for a pair, in the fleet or its cluster
 */
export function clusterThresholds(
  pairs: readonly PairRecord[],
  significant: number,
): (pair: PairRecord) => number {
  const clusters = clustersOf(pairs, significant);
  const ps = new Map<number, number[]>();
  for (const pair of pairs) {
    const cluster = commonCluster(clusters, pair);
    if (cluster === undefined) continue;
    const own = ps.get(cluster) ?? [];
    own.push(pair.p);
    ps.set(cluster, own);
  }
  const thresholds = new Map<number, number>();
  for (const members of membersByCluster(clusters)) {
    const cluster = clusters.setOf(members[0])!;
    const own = ps.get(cluster) ?? [];
    thresholds.set(
      cluster,
      significanceThreshold(own, pairsAmong(members.length)),
    );
  }
  return pair => {
    const cluster = commonCluster(clusters, pair);
    const own = cluster === undefined ? undefined : thresholds.get(cluster);
    return Math.max(significant, own ?? significant);
  };
}

function commonCluster(clusters: DisjointSets<number>, { a, b }: PairRecord) {
  const cluster = clusters.setOf(a);
  return cluster === clusters.setOf(b) ? cluster : undefined;
}
