import type { Dataset, Evidence } from '@seams/coupling-core';

/** Every entity a fact names, once each: services, stores and people. */
export function evidenceRefs(evidence: Evidence): string[] {
  const named = namedEntities(evidence).filter(ref => ref !== undefined);
  return [...new Set(named)];
}

function namedEntities(e: Evidence): (string | undefined)[] {
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
      return [e.service, e.user];
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
