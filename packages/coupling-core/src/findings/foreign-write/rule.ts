import { severity } from '../../data/severity';
import type { Dataset } from '../../shared/datasetKey';
import { roundScore } from '../../shared/rounding';
import { belonging } from '../belonging';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import { severityText } from '../severityText';

/** @public */
export interface ForeignWrite {
  code: 'foreign-write';
  writer: string;
  owner: string;
  dataset: Dataset;
}

export const foreignWrite = defineRule({
  definition: {
    id: 'foreign-write',
    title: "Writes another service's data",
    motivation:
      'When two services write one dataset, both decide what it may hold. Neither can change its rules alone, and the system of record can no longer vouch for what is in it.',
    measured:
      'A service was seen writing a dataset, in production or in code, whose system of record is another service. A permission alone does not count.',
    severity: `${severityText(
      'writers',
    )}; less for what was read in code and not observed`,
    remedy:
      'Have the system of record do the write: call its API or send it an event, then take away the write permission.',
  },
  needs: ['access'],
  evaluate: ({ foreignUses }): FindingOf<ForeignWrite>[] =>
    foreignUses
      .filter(use => use.writes > 0)
      .map(({ dataset, owner, service, writes }) => ({
        rule: 'foreign-write',
        service,
        dataset,
        services: [service, owner],
        severity: roundScore(severity({ writers: writes })),
        reason: { code: 'foreign-write', writer: service, owner, dataset },
      })),
  datasets: ({ dataset }) => [dataset],
  wording: (reason, name) =>
    `${name(reason.writer)} writes ${belonging(reason, name)}`,
});
