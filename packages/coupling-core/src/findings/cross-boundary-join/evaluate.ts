import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { datasetKey } from '../../shared/datasetKey';
import { roundScore } from '../../shared/rounding';
import type { RuleFacts } from '../rule';

export function evaluate({
  joins,
  datasets,
  teams,
}: Pick<RuleFacts, 'joins' | 'datasets' | 'teams'>): Finding[] {
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
