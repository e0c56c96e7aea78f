import type { Finding } from '../../assessment';
import { datasetKey } from '../../shared/datasetKey';
import { severity } from '../../data/severity';
import { roundScore } from '../../shared/rounding';
import { changersOf } from '../changersOf';
import type { RuleFacts } from '../rule';

export function evaluate({
  orphans,
  datasets,
}: Pick<RuleFacts, 'orphans' | 'datasets'>): Finding[] {
  const changers = new Map(
    datasets.map(assessed => [
      datasetKey(assessed.dataset),
      changersOf(assessed),
    ]),
  );
  return orphans.map(({ dataset, services }) => {
    const changing = changers.get(datasetKey(dataset)) ?? [];
    const writers = services.filter(service => changing.includes(service));
    return {
      rule: 'no-system-of-record',
      dataset,
      services,
      // When nobody is known to write it, any that reads it may ask whose it is.
      concerns: writers.length > 0 ? writers : services,
      severity: roundScore(severity({ orphaned: 1 })),
      reason: { code: 'no-system-of-record', services, dataset },
    };
  });
}
