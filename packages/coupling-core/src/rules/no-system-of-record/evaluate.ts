import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../roundScore';
import type { RuleFacts } from '../rule';

export function evaluate({ datasets }: Pick<RuleFacts, 'datasets'>): Finding[] {
  return datasets
    .filter(
      ({ systemOfRecord, accessors }) =>
        systemOfRecord.status === 'none' && accessors.length >= 2,
    )
    .map(({ dataset, accessors }) => {
      const services = accessors.map(({ service }) => service);
      return {
        rule: 'no-system-of-record',
        dataset,
        services,
        severity: roundScore(severity({ orphaned: 1 })),
        reason: { code: 'no-system-of-record', services, dataset },
      };
    });
}
