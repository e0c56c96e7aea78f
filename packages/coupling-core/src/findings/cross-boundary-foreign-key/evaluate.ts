import type { Finding } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../shared/rounding';
import type { RuleFacts } from '../rule';

export function evaluate({
  keys,
  teams,
}: Pick<RuleFacts, 'keys' | 'teams'>): Finding[] {
  return keys.map(key => ({
    rule: 'cross-boundary-foreign-key',
    service: key.fromOwner,
    dataset: key.to,
    services: [key.fromOwner, key.toOwner],
    severity: roundScore(
      severity({ keys: teams.factor(key.fromOwner, key.toOwner) }),
    ),
    reason: { code: 'cross-boundary-foreign-key', ...key },
  }));
}
