import type { Dataset } from '../shared/datasetKey';
import type { Evidence } from './evidence';

/**
 * Every entity that an item names, each once: services, stores and owners.
 * Who may not see one of them must not see the item.
 *
 * @public
 */
export function evidenceRefs(evidence: Evidence): string[] {
  return [...new Set(namedRefs(evidence).filter(ref => ref !== undefined))];
}

function namedRefs(e: Evidence): (string | undefined)[] {
  switch (e.kind) {
    case 'release':
    case 'drill':
      return [e.service];
    case 'call':
      return [e.from, e.to];
    case 'access':
      return [e.service, e.dataset.store];
    case 'join':
      return [e.service, ...stores(e.datasets)];
    case 'foreign-key':
      return stores([e.from, e.to]);
    case 'schema-change':
      return [e.service, e.dataset.store, e.approvedBy];
    case 'contract':
      return [e.provider, e.consumer];
    case 'journey':
      return [e.entry, ...(e.services ?? [])];
    case 'oncall':
      return [e.service, e.team, e.user];
    case 'resilience':
      return [e.service, e.to];
    default:
      return assertNever(e);
  }
}

function stores(datasets: Dataset[]): string[] {
  return datasets.map(dataset => dataset.store);
}

function assertNever(value: never): never {
  throw new Error(`Unknown kind of evidence: ${JSON.stringify(value)}`);
}
