import type { DatasetAssessment } from '../../assessment';
import { isMessaging } from '../../catalog/storeType';
import { schemaOfDataset } from '../../shared/datasetKey';
import { compareText } from '../../shared/ordering';
import { listed } from '../../shared/wording';
import { changersOf } from '../changersOf';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import type { FactsFor } from '../ruleFacts';

/** @public */
export interface SharedSchema {
  code: 'shared-schema';
  store: string;
  /** Empty where names have no schema. */
  schema: string;
  services: string[];
}

export const sharedSchema = defineRule({
  definition: {
    id: 'shared-schema',
    title: 'Several services keep data in one schema',
    motivation:
      'Nothing is shared yet, but nothing prevents sharing either: one role, one migration tool and one restore serve all of them.',
    measured:
      'Datasets in one schema, or in one store without schemas, have different systems of record, or are written by different services. Message brokers and queues do not count.',
    severity: '0: a note',
    remedy:
      'Give each service a schema and a role of its own when you next get the chance.',
  },
  needs: ['access'],
  needsOf: () => [{ kind: 'access', structure: true }],
  evaluate,
  datasets: ({ store, schema }) => [{ store, name: schema }],
  wording: ({ services, store, schema }, name) =>
    `${listed(services.map(name))} keep data in ${
      schema
        ? `the same schema, ${schema} in ${name(store)}`
        : `the same store, ${name(store)}`
    }`,
});

/** A note, severity 0: living side by side is not yet sharing. */
function evaluate({
  datasets,
  stores,
}: FactsFor<'access'>): FindingOf<SharedSchema>[] {
  const messaging = new Set(stores.filter(isMessaging).map(({ ref }) => ref));
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

function keepersOf(assessed: DatasetAssessment): string[] {
  const { systemOfRecord } = assessed;
  return systemOfRecord.status === 'known'
    ? [systemOfRecord.service]
    : changersOf(assessed);
}
