import type { DatasetAssessment, Finding } from '../../assessment';
import type { CatalogStore } from '../../catalog/catalogModel';
import { schemaOfDataset } from '../../shared/datasetKey';
import { compareText } from '../../shared/ordering';
import { changersOf } from '../changersOf';
import type { RuleFacts } from '../rule';

/** Stores that exist to be shared. */
const MESSAGING = /queue|topic|bus|broker|stream/i;

/** A note, severity 0: living side by side is not yet sharing. */
export function evaluate({
  datasets,
  stores,
}: Pick<RuleFacts, 'datasets' | 'stores'>): Finding[] {
  const messaging = messagingStores(stores);
  const keepers = new Map<string, Set<string>>();
  for (const assessment of datasets) {
    const { store, name } = assessment.dataset;
    if (messaging.has(store)) continue;
    const id = JSON.stringify([store, schemaOfDataset(name)]);
    const services = keepers.get(id) ?? new Set();
    keepersOf(assessment).forEach(service => services.add(service));
    keepers.set(id, services);
  }
  return [...keepers].flatMap(([id, keeping]) => {
    if (keeping.size < 2) return [];
    const [store, schema] = JSON.parse(id) as [string, string];
    const services = [...keeping].sort(compareText);
    return {
      rule: 'shared-schema',
      services,
      concerns: services,
      severity: 0,
      reason: { code: 'shared-schema', store, schema, services },
    };
  });
}

function messagingStores(stores: CatalogStore[]): Set<string> {
  return new Set(
    stores.filter(({ type }) => MESSAGING.test(type ?? '')).map(s => s.ref),
  );
}

function keepersOf(assessed: DatasetAssessment): string[] {
  const { systemOfRecord } = assessed;
  return systemOfRecord.status === 'known'
    ? [systemOfRecord.service]
    : changersOf(assessed);
}
