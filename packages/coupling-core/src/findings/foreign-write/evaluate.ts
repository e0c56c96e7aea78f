import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../shared/rounding';
import type { RuleFacts } from '../rule';

export function evaluate({
  foreignUses,
}: Pick<RuleFacts, 'foreignUses'>): Finding[] {
  return foreignUses
    .filter(use => use.writes > 0)
    .map(({ dataset, owner, service, writes }) => ({
      rule: 'foreign-write',
      service,
      dataset,
      services: [service, owner],
      severity: roundScore(severity({ writers: writes })),
      reason: { code: 'foreign-write', writer: service, owner, dataset },
    }));
}
