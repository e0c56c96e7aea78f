import { severity } from '../../data/severity';
import { datasetKey, type Dataset } from '../../shared/datasetKey';
import { roundScore } from '../../shared/rounding';
import { listed } from '../../shared/wording';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import { severityText } from '../severityText';
import type { FactsFor } from '../ruleFacts';

/** @public */
export interface CrossBoundaryJoin {
  code: 'cross-boundary-join';
  service: string;
  datasets: Dataset[];
}

export const crossBoundaryJoin = defineRule({
  definition: {
    id: 'cross-boundary-join',
    title: 'Joins data of several services',
    motivation:
      'A join across owners ties one query to the structure of both datasets, and ties both to staying in one database.',
    measured:
      'A service was seen joining datasets whose systems of record are different services.',
    severity: severityText('joiners'),
    remedy:
      "Join in the application over the owners' APIs, or keep a read model fed by their events.",
  },
  needs: ['access', 'join'],
  evaluate,
  datasets: ({ datasets }) => datasets,
  wording: ({ service, datasets }, name) =>
    `${name(service)} joins ${listed(
      datasets.map(dataset => dataset.name),
    )}, which belong to different services`,
});

function evaluate({
  joins,
  datasets,
  teams,
}: FactsFor<'join' | 'access'>): FindingOf<CrossBoundaryJoin>[] {
  const owners = new Map(
    datasets.flatMap(({ dataset, systemOfRecord }) =>
      systemOfRecord.status === 'known'
        ? [[datasetKey(dataset), systemOfRecord.service] as const]
        : [],
    ),
  );
  return joins.map(({ service, datasets: joined }) => {
    const foreign = joined
      .map(dataset => owners.get(datasetKey(dataset)))
      .filter(owner => owner !== undefined && owner !== service)
      .map(owner => owner as string);
    const worst = Math.max(
      1,
      ...foreign.map(owner => teams.factor(service, owner)),
    );
    const across = joined.find(
      dataset => owners.get(datasetKey(dataset)) !== service,
    );
    return {
      rule: 'cross-boundary-join',
      service,
      ...(across && { dataset: across }),
      services: [...new Set([service, ...foreign])],
      severity: roundScore(severity({ joiners: worst })),
      reason: { code: 'cross-boundary-join', service, datasets: joined },
    };
  });
}
