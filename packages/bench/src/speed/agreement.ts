import type { PairVerdict } from '@seams/coupling-core';
import { poolFleet } from '../accuracy/fleet';
import { readHistories } from '../accuracy/histories';
import { toEvidence } from '../accuracy/ourAnswer';
import { takeReleases, toFleet } from './fleets';
import { changeLinks, judgePairs, measureAllPairs, NullModel } from './inside';

const VERDICTS: PairVerdict[] = [
  'needed-together',
  'same-train',
  'independent',
  'not-enough-data',
];

/** How far the two forms of the fleet's chance conclude the same. */
export interface Agreement {
  services: number;
  pairs: number;
  sameVerdict: number;
  neededByBoth: number;
  neededByCountOnly: number;
  neededByFormulaOnly: number;
  /** How many pairs have which two verdicts. */
  byVerdicts: { counted: PairVerdict; byFormula: PairVerdict; pairs: number }[];
}

/** Judges the pooled histories by counted moments, and by the formula. */
export function agreementOfForms(): Agreement {
  const fleet = toFleet(takeReleases(toEvidence(poolFleet(readHistories()))));
  const links = changeLinks(fleet);
  const judge = (analytic: boolean) => {
    const nullModel = new NullModel(fleet, analytic);
    return judgePairs(fleet, measureAllPairs(fleet, nullModel), links);
  };
  const byCount = judge(false);
  const byFormula = judge(true);
  const both = byCount.map(({ verdict }, i) => [verdict, byFormula[i].verdict]);
  const needed = (count: boolean, formula: boolean) =>
    both.filter(
      ([one, other]) =>
        (one === 'needed-together') === count &&
        (other === 'needed-together') === formula,
    ).length;
  return {
    services: fleet.services.length,
    pairs: both.length,
    sameVerdict: both.filter(([one, other]) => one === other).length,
    neededByBoth: needed(true, true),
    neededByCountOnly: needed(true, false),
    neededByFormulaOnly: needed(false, true),
    byVerdicts: VERDICTS.flatMap(counted =>
      VERDICTS.map(formula => ({
        counted,
        byFormula: formula,
        pairs: both.filter(([x, y]) => x === counted && y === formula).length,
      })),
    ),
  };
}
