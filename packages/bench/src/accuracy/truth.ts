import { pooledName, type FleetEvent } from './fleet';
import { SEPARATE_REPOSITORIES, type History } from './histories';

/** What is known about pairs; every other pair is unclear and left out. */
export interface Truth {
  lockstep: Set<string>;
  exact: Set<string>;
  /** Coupled ones (either kind) of separate repositories. */
  separate: Set<string>;
  independent: Set<string>;
  /** Independent as far as is declared, though one truly follows the other. */
  following: Set<string>;
}

/** Fewest releases of a service whose pairs are judged. */
export const MIN_RELEASES = 8;

/** Helm charts that are released after what they install. */
const FOLLOWING = [
  ['alertmanager', 'alertmanager'],
  ['node_exporter', 'prometheus-node-exporter'],
].map(([repository, chart]) => [
  pooledName(SEPARATE_REPOSITORIES, `prometheus/${repository}`),
  pooledName('prom-charts', chart),
]);

/** Services of one family may need each other; of two they do not. */
export type FamilyOf = (set: string, repository: string) => string;

/** Sets of their own, and owners among the separate repositories. */
export const familyInReferenceSets: FamilyOf = (set, repository) =>
  set === SEPARATE_REPOSITORIES ? `${set}/${repository.split('/')[0]}` : set;

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export function knownTruth(
  histories: readonly History[],
  events: readonly FleetEvent[],
  familyOf: FamilyOf,
): Truth {
  const judged = servicesJudged(events);
  const truth: Truth = {
    lockstep: new Set(),
    exact: new Set(),
    separate: new Set(),
    independent: new Set(),
    following: new Set(FOLLOWING.map(([a, b]) => pairKey(a, b))),
  };
  for (const history of histories) addCoupled(truth, history, judged);
  addIndependent(truth, histories, judged, familyOf);
  return truth;
}

function servicesJudged(events: readonly FleetEvent[]): Set<string> {
  const versions = new Map<string, Set<string>>();
  for (const { service, version } of events) {
    versions.set(service, (versions.get(service) ?? new Set()).add(version));
  }
  const enough = [...versions].filter(([, seen]) => seen.size >= MIN_RELEASES);
  return new Set(enough.map(([service]) => service));
}

function addCoupled(truth: Truth, history: History, judged: Set<string>) {
  const { name, groups, edges } = history;
  const add = (to: Set<string>, x: string, y: string) => {
    const [a, b] = [pooledName(name, x), pooledName(name, y)];
    if (a === b || !judged.has(a) || !judged.has(b)) return;
    to.add(pairKey(a, b));
    if (name === SEPARATE_REPOSITORIES) truth.separate.add(pairKey(a, b));
  };
  for (const group of groups) {
    group.forEach((x, i) =>
      group.slice(i + 1).forEach(y => add(truth.lockstep, x, y)),
    );
  }
  for (const [dependent, dependency, kind] of edges) {
    if (kind === 'exact') add(truth.exact, dependent, dependency);
  }
}

function addIndependent(
  truth: Truth,
  histories: readonly History[],
  judged: Set<string>,
  familyOf: FamilyOf,
) {
  const families = new Map<string, string>();
  for (const { name, events } of histories) {
    for (const { service, repo } of events) {
      families.set(pooledName(name, service), familyOf(name, repo));
    }
  }
  const services = [...judged];
  services.forEach((a, i) =>
    services.slice(i + 1).forEach(b => {
      if (families.get(a) !== families.get(b)) {
        truth.independent.add(pairKey(a, b));
      }
    }),
  );
}
