import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../roundScore';
import type { RuleFacts } from '../rule';

export function evaluate({ orphans }: Pick<RuleFacts, 'orphans'>): Finding[] {
  return orphans.map(({ dataset, services }) => ({
    rule: 'no-system-of-record',
    dataset,
    services,
    severity: roundScore(severity({ orphaned: 1 })),
    reason: { code: 'no-system-of-record', services, dataset },
  }));
}
