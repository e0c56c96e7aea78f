import type {
  DatasetAssessment,
  DependencyVia,
  ServiceDependency,
} from '../assessment';
import { datasetKey, WHOLE_STORE } from '../data/datasetKey';
import type { Access } from '../evidence/access';
import type { Call } from '../evidence/call';
import { compareText } from '../ordering';

/**
 * What every service cannot do without, by service and in the order of refs:
 * whom it calls, whose events it takes, and whose data it works on
 * (scores.md, "Incident owner"). A store of which no dataset is known to be
 * used stands for all of them.
 */
export function findDependencies(evidence: {
  calls: Call[];
  accesses: Access[];
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
    for (const owner of owners.get(datasetKey(dataset)) ?? []) {
      add(service, owner, 'data');
    }
  }
  return new Map([...found].map(([from, of]) => [from, inOrder(of)]));
}

/** The systems of record of every dataset, and of every store as a whole. */
function ownersByPlace(
  datasets: DatasetAssessment[],
): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { dataset, systemOfRecord } of datasets) {
    if (systemOfRecord.status !== 'known') continue;
    for (const place of [dataset, { ...dataset, name: WHOLE_STORE }]) {
      const key = datasetKey(place);
      owners.set(
        key,
        (owners.get(key) ?? new Set()).add(systemOfRecord.service),
      );
    }
  }
  return owners;
}

function inOrder(of: Map<string, Set<DependencyVia>>): ServiceDependency[] {
  return [...of]
    .map(([service, via]) => ({ service, via: [...via].sort() }))
    .sort((a, b) => compareText(a.service, b.service));
}
