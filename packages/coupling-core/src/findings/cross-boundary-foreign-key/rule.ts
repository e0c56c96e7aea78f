import type { CrossingKey } from '../../assessment';
import { severity } from '../../data/severity';
import { roundScore } from '../../shared/rounding';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import { severityText } from '../severityText';

/** @public */
export interface CrossBoundaryForeignKey extends CrossingKey {
  code: 'cross-boundary-foreign-key';
}

export const crossBoundaryForeignKey = defineRule({
  definition: {
    id: 'cross-boundary-foreign-key',
    title: 'Foreign key across services',
    motivation:
      "A foreign key makes the database refuse one service's writes for another's sake. The two datasets can no longer be moved, archived or restored separately.",
    measured:
      'The database has a foreign key between two datasets whose systems of record are different services.',
    severity: severityText('keys'),
    remedy:
      'Drop the constraint and keep the identifier. Check it where it is written, or clean up when the owner publishes a deletion.',
  },
  needs: ['access', 'foreign-key'],
  evaluate: ({ keys, teams }): FindingOf<CrossBoundaryForeignKey>[] =>
    keys.map(key => ({
      rule: 'cross-boundary-foreign-key',
      service: key.fromOwner,
      dataset: key.to,
      services: [key.fromOwner, key.toOwner],
      severity: roundScore(
        severity({ keys: teams.factor(key.fromOwner, key.toOwner) }),
      ),
      reason: { code: 'cross-boundary-foreign-key', ...key },
    })),
  datasets: ({ from, to }) => [from, to],
  wording: ({ from, fromOwner, to, toOwner, constraint }, name) =>
    `${from.name} of ${name(fromOwner)} refers to ${to.name} of ${name(
      toOwner,
    )} by a foreign key: ${constraint}`,
});
