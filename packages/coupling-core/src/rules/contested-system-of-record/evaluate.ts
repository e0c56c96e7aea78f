import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../roundScore';
import type { RuleFacts } from '../rule';

export function evaluate({ datasets }: Pick<RuleFacts, 'datasets'>): Finding[] {
  return datasets.flatMap(({ dataset, systemOfRecord }) => {
    if (systemOfRecord.status !== 'contested') return [];
    const { claimants } = systemOfRecord;
    return {
      rule: 'contested-system-of-record',
      dataset,
      services: claimants,
      severity: roundScore(severity({ orphaned: 1 })),
      reason: { code: 'contested-system-of-record', claimants, dataset },
    };
  });
}
