import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../shared/rounding';
import type { RuleFacts } from '../rule';

export function evaluate({
  foreignUses,
}: Pick<RuleFacts, 'foreignUses'>): Finding[] {
  return foreignUses
    .filter(use => use.migrates > 0)
    .map(({ dataset, owner, service, migrates }) => ({
      rule: 'foreign-migration',
      service,
      dataset,
      services: [service, owner],
      severity: roundScore(severity({ migrators: migrates })),
      reason: { code: 'foreign-migration', migrator: service, owner, dataset },
    }));
}
