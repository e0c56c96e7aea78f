import type { Finding } from '../../assessment';
import { compareText } from '../../shared/ordering';
import { severity } from '../../data/severity';
import { roundScore } from '../../shared/rounding';
import { changersOf } from '../changersOf';
import type { RuleFacts } from '../rule';

export function evaluate({ datasets }: Pick<RuleFacts, 'datasets'>): Finding[] {
  return datasets.flatMap(assessed => {
    const { dataset, systemOfRecord } = assessed;
    if (systemOfRecord.status !== 'contested') return [];
    const { claimants } = systemOfRecord;
    return {
      rule: 'contested-system-of-record',
      dataset,
      services: claimants,
      // Who writes it is not foreign to it as long as it is nobody's.
      concerns: [...new Set([...claimants, ...changersOf(assessed)])].sort(
        compareText,
      ),
      severity: roundScore(severity({ orphaned: 1 })),
      reason: { code: 'contested-system-of-record', claimants, dataset },
    };
  });
}
