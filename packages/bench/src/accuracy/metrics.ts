import type { Truth } from './truth';

/** What a method says: pairs it calls coupled, and how sure it is of each. */
export interface Answer {
  coupled: Set<string>;
  /** Higher is surer; pairs left out are least sure. */
  sureness: Map<string, number>;
}

export interface Accuracy {
  lockstep: number;
  exact: number;
  separate: number;
  /** Independent pairs that are called coupled. */
  alarms: string[];
  falsePositiveRate: number;
  averagePrecision: number;
}

export function accuracyOf(answer: Answer, truth: Truth): Accuracy {
  const recall = (pairs: Set<string>) =>
    [...pairs].filter(pair => answer.coupled.has(pair)).length / pairs.size;
  const alarms = [...truth.independent].filter(pair =>
    answer.coupled.has(pair),
  );
  return {
    lockstep: recall(truth.lockstep),
    exact: recall(truth.exact),
    separate: recall(truth.separate),
    alarms,
    falsePositiveRate: alarms.length / truth.independent.size,
    averagePrecision: averagePrecision(answer, truth),
  };
}

/** Mean precision at each coupled pair, surest first; ties count as one step. */
function averagePrecision({ sureness }: Answer, truth: Truth): number {
  const positives = new Set([...truth.lockstep, ...truth.exact]);
  const ranked = [...positives, ...truth.independent]
    .map(pair => ({ pair, sure: sureness.get(pair) ?? -Infinity }))
    .sort((x, y) => (x.sure === y.sure ? 0 : y.sure - x.sure));
  let seen = 0;
  let found = 0;
  let sum = 0;
  for (let start = 0; start < ranked.length; ) {
    let end = start;
    let foundHere = 0;
    while (end < ranked.length && ranked[end].sure === ranked[start].sure) {
      if (positives.has(ranked[end++].pair)) foundHere += 1;
    }
    seen += end - start;
    found += foundHere;
    sum += foundHere * (found / seen);
    start = end;
  }
  return sum / positives.size;
}
