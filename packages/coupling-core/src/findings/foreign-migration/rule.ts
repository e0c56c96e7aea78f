import { severity } from '../../data/severity';
import type { Dataset } from '../../shared/datasetKey';
import { roundScore } from '../../shared/rounding';
import { belonging } from '../belonging';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import { severityText } from '../severityText';

/** @public */
export interface ForeignMigration {
  code: 'foreign-migration';
  migrator: string;
  owner: string;
  dataset: Dataset;
}

export const foreignMigration = defineRule({
  definition: {
    id: 'foreign-migration',
    title: "Migrates another service's data",
    motivation:
      'When two services change one structure, each release of the one can break the other, and the order of their releases matters.',
    measured:
      'A service was seen changing the structure of a dataset, in production or in code, whose system of record is another service.',
    severity: `${severityText(
      'migrators',
    )}; less for what was read in code and not observed`,
    remedy:
      "Move the migration to the system of record's repository and take away the permission to change the structure.",
  },
  needs: ['access'],
  needsOf: () => [{ kind: 'access', structure: true }],
  evaluate: ({ foreignUses }): FindingOf<ForeignMigration>[] =>
    foreignUses
      .filter(use => use.migrates > 0)
      .map(({ dataset, owner, service, migrates }) => ({
        rule: 'foreign-migration',
        service,
        dataset,
        services: [service, owner],
        severity: roundScore(severity({ migrators: migrates })),
        reason: {
          code: 'foreign-migration',
          migrator: service,
          owner,
          dataset,
        },
      })),
  datasets: ({ dataset }) => [dataset],
  wording: (reason, name) =>
    `${name(reason.migrator)} changes the structure of ${belonging(
      reason,
      name,
    )}`,
});
