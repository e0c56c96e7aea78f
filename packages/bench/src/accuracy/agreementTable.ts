import type { Agreement } from '../speed/agreement';
import { table } from './report';

/** Verdicts by counted moments in rows, by the formula in columns. */
export function agreementTable(byVerdicts: Agreement['byVerdicts']): string {
  const verdicts = [...new Set(byVerdicts.map(({ counted }) => counted))];
  const pairs = (counted: string, byFormula: string) =>
    byVerdicts.find(
      both => both.counted === counted && both.byFormula === byFormula,
    )!.pairs;
  return table(
    ['counted \\ formula', ...verdicts],
    verdicts.map(counted => [
      counted,
      ...verdicts.map(byFormula => `${pairs(counted, byFormula)}`),
    ]),
  );
}
