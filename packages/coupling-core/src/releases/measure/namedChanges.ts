import type { Fleet } from '../fleet';

/**
 * Services on one change above which it says nothing about any two of them: a
 * pull request that releases a whole repository, a fleet-wide bump.
 */
const MAX_SERVICES_PER_CHANGE = 8;

/** A change and the episodes that name it. */
export interface NamedChange {
  episodes: Set<number>;
  /** Where it is numbered. */
  namespace: number;
  /** It is on so many services that it says nothing about any two. */
  isMass: boolean;
}

/** The changes that releases of a fleet name, one by one. */
export function* namedChanges(fleet: Fleet): Generator<NamedChange> {
  const { changeId, changeEpisode, changeNamespace } = fleet;
  const order = Uint32Array.from(changeId, (_, i) => i).sort(
    (i, j) => changeId[i] - changeId[j],
  );
  for (let start = 0; start < order.length; ) {
    let end = start;
    const episodes = new Set<number>();
    const id = changeId[order[start]];
    const namespace = changeNamespace[order[start]];
    while (end < order.length && changeId[order[end]] === id) {
      episodes.add(changeEpisode[order[end++]]);
    }
    start = end;
    const services = new Set([...episodes].map(e => fleet.service[e]));
    yield {
      episodes,
      namespace,
      isMass: services.size > MAX_SERVICES_PER_CHANGE,
    };
  }
}
