import type {
  DatasetAssessment,
  DependencyVia,
  ServiceDependency,
} from '../assessment';
import { datasetKey, WHOLE_STORE } from '../shared/datasetKey';
import type { Access } from '../evidence/kinds/access';
import type { Call } from '../evidence/kinds/call';
import { compareText } from '../shared/ordering';

/**
 * What every service cannot do without, by service and in the order of refs:
 * whom it calls, whose events it takes, and whose data it works on
 * (scores.md, "Incident owner").
 */
export function findDependencies(evidence: {
  calls: Call[];
  accesses: Iterable<Access>;
  datasets: DatasetAssessment[];
}): Map<string, ServiceDependency[]> {
  const found = new Map<string, Map<string, Set<DependencyVia>>>();
  const add = (from: string, to: string, via: DependencyVia) => {
    if (from === to) return;
    const of = found.get(from) ?? new Map<string, Set<DependencyVia>>();
    found.set(from, of.set(to, (of.get(to) ?? new Set()).add(via)));
  };
  for (const { from, to, style } of evidence.calls) {
    // Who sends an event can do without those who take it, not they without it.
    if (style === 'async') add(to, from, 'event');
    else add(from, to, 'call');
  }
  const owners = ownersByPlace(evidence.datasets);
  for (const { service, dataset } of evidence.accesses) {
    const owner = owners.get(datasetKey(dataset));
    if (owner) add(service, owner, 'data');
  }
  return new Map([...found].map(([from, of]) => [from, inOrder(of)]));
}

/**
 * The system of record of every dataset, and of every store whose data is all
 * owned by one service: of others it cannot be told whose data is meant.
 */
function ownersByPlace(datasets: DatasetAssessment[]): Map<string, string> {
  const owners = new Map<string, string>();
  const ownersOfStore = new Map<string, Set<string>>();
  for (const { dataset, systemOfRecord } of datasets) {
    if (systemOfRecord.status !== 'known') continue;
    const { service } = systemOfRecord;
    const { store } = dataset;
    owners.set(datasetKey(dataset), service);
    ownersOfStore.set(
      store,
      (ownersOfStore.get(store) ?? new Set()).add(service),
    );
  }
  for (const [store, [owner, ...others]] of ownersOfStore) {
    if (others.length > 0) continue;
    owners.set(datasetKey({ store, name: WHOLE_STORE }), owner);
  }
  return owners;
}

function inOrder(of: Map<string, Set<DependencyVia>>): ServiceDependency[] {
  return [...of]
    .map(([service, via]) => ({ service, via: [...via].sort() }))
    .sort((a, b) => compareText(a.service, b.service));
}
