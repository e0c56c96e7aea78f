import { agreementOfForms } from '../speed/agreement';
import { agreementTable } from './agreementTable';
import { changeIdFigures } from './changeIdFigures';
import { ALL_METHODS, findingsIn, judgedOnly, OURS } from './findings';
import { poolFleet } from './fleet';
import { readHistories } from './histories';
import { measuredOn } from './machine';
import { changeIdTable, findingsTable } from './report';
import { targetTable } from './targets';
import { familyInReferenceSets, knownTruth } from './truth';

/** What the score finds in the reference histories. */
export function referenceReport(): string[] {
  const histories = readHistories();
  const everything = poolFleet(histories);
  const truth = knownTruth(histories, everything, familyInReferenceSets);
  const judged = judgedOnly(everything);
  const findings = findingsIn(judged, truth, ALL_METHODS);
  const figures = changeIdFigures(judged, truth);
  return [
    '# How accurate the coordinated-release score is',
    `Written by \`yarn bench:accuracy --write\` on ${measuredOn()}.
How it is measured, and what the methods are: [scores.md](scores.md#how-good-it-is).
Not held out: the rules were chosen by looking at these same histories. What the
score finds in others is in [accuracy-held-out.md](accuracy-held-out.md).`,
    `${truth.lockstep.size} lockstep pairs, ${truth.exact.size} exact pins, ` +
      `${truth.separate.size} of separate repositories and ` +
      `${truth.independent.size} independent pairs.`,
    '## Targets',
    targetTable(findings, figures),
    '## Fleet of the services with 8 releases or more',
    `"Beyond as is" leaves out alarms that the histories give as they are, and two
of Helm charts that are truly released after what they install.`,
    findingsTable(findings),
    '## Fleet of every service',
    findingsTable(findingsIn(everything, truth, OURS)),
    '## Change ids',
    changeIdTable(figures),
    '## Counted moments and the formula',
    `The fleet's chance is counted below 1,000 services and a formula from there on.
Both, on every service, and every pair that met:`,
    agreementTable(agreementOfForms().byVerdicts),
  ];
}
