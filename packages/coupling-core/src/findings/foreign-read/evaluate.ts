import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../shared/rounding';
import type { RuleFacts } from '../rule';

export function evaluate({
  foreignUses,
}: Pick<RuleFacts, 'foreignUses'>): Finding[] {
  return foreignUses
    .filter(use => use.reads > 0)
    .map(({ dataset, owner, service, reads }) => ({
      rule: 'foreign-read',
      service,
      dataset,
      services: [service, owner],
      severity: roundScore(severity({ readers: reads })),
      reason: { code: 'foreign-read', reader: service, owner, dataset },
    }));
}
