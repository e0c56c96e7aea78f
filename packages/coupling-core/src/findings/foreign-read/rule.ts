import { severity } from '../../data/severity';
import type { Dataset } from '../../shared/datasetKey';
import { roundScore } from '../../shared/rounding';
import { belonging } from '../belonging';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import { severityText } from '../severityText';

/** @public */
export interface ForeignRead {
  code: 'foreign-read';
  reader: string;
  owner: string;
  dataset: Dataset;
}

export const foreignRead = defineRule({
  definition: {
    id: 'foreign-read',
    title: "Reads another service's tables",
    motivation:
      'Whoever reads tables depends on their columns, so the owner cannot change them without breaking a service it may not know of.',
    measured:
      'A service was seen reading a dataset, in production or in code, whose system of record is another service, and not writing it as well. Reading what the owner publishes (a view, change feed or outbox) does not count, nor does a permission alone.',
    severity: `${severityText(
      'readers',
    )}; less for what was read in code and not observed`,
    remedy:
      "Read through the owner's API, a published view, a change feed, or a copy kept up to date by its events.",
  },
  needs: ['access'],
  evaluate: ({ foreignUses }): FindingOf<ForeignRead>[] =>
    foreignUses
      .filter(use => use.reads > 0)
      .map(({ dataset, owner, service, reads }) => ({
        rule: 'foreign-read',
        service,
        dataset,
        services: [service, owner],
        severity: roundScore(severity({ readers: reads })),
        reason: { code: 'foreign-read', reader: service, owner, dataset },
      })),
  datasets: ({ dataset }) => [dataset],
  wording: (reason, name) =>
    `${name(reason.reader)} reads ${belonging(reason, name)}`,
});
