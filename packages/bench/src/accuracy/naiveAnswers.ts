import type { FleetEvent } from './fleet';
import type { Answer } from './metrics';
import { pairKey } from './truth';

/** A way to call pairs coupled that is in use elsewhere. */
export interface NaiveMethod {
  name: string;
  answer(events: readonly FleetEvent[]): Answer;
}

/** Days on which two services were released, and how many days there are. */
interface DaysOfPair {
  a: number;
  b: number;
  both: number;
  days: number;
}

/** Benjamini–Hochberg at this share, as the score itself uses. */
const FALSE_DISCOVERY_RATE = 0.05;

export const NAIVE_METHODS: NaiveMethod[] = [
  { name: 'Jaccard ≥ .3', answer: byJaccard },
  { name: 'code-maat', answer: byCodeMaat },
  { name: 'hypergeometric', answer: byHypergeometric },
];

/** Days together over days of either. */
function byJaccard(events: readonly FleetEvent[]): Answer {
  const of = ({ a, b, both }: DaysOfPair) => both / (a + b - both);
  return answerOf(pairsByDay(events), of, jaccard => jaccard >= 0.3);
}

/**
 * code-maat's temporal coupling with its defaults: days with over 30 services
 * are passed over; both have 5 days on average and 5 together, and the days
 * together are 30 % of that average or more.
 */
function byCodeMaat(events: readonly FleetEvent[]): Answer {
  const degree = ({ a, b, both }: DaysOfPair) => {
    const average = (a + b) / 2;
    return average >= 5 && both >= 5 ? both / average : 0;
  };
  return answerOf(pairsByDay(events, 30), degree, share => share >= 0.3);
}

/** As many days together by chance, were releases spread evenly over days. */
function byHypergeometric(events: readonly FleetEvent[]): Answer {
  const pairs = pairsByDay(events);
  const services = new Set(events.map(({ service }) => service)).size;
  const all = (services * (services - 1)) / 2;
  const ps = [...pairs.values()].map(hypergeometricTail).sort((x, y) => x - y);
  const significant = ps.filter(
    (p, i) => p <= (FALSE_DISCOVERY_RATE * (i + 1)) / all,
  );
  const limit =
    significant.length > 0 ? significant[significant.length - 1] : 0;
  const sure = (pair: DaysOfPair) => -hypergeometricTail(pair);
  return answerOf(pairs, sure, minusP => -minusP <= limit);
}

function answerOf(
  pairs: ReadonlyMap<string, DaysOfPair>,
  surenessOf: (pair: DaysOfPair) => number,
  isCoupled: (sureness: number) => boolean,
): Answer {
  const coupled = new Set<string>();
  const sureness = new Map<string, number>();
  for (const [key, pair] of pairs) {
    const sure = surenessOf(pair);
    sureness.set(key, sure);
    if (isCoupled(sure)) coupled.add(key);
  }
  return { coupled, sureness };
}

/** Pairs that were released on a common day, of days with few enough services. */
function pairsByDay(
  events: readonly FleetEvent[],
  mostServices = Infinity,
): Map<string, DaysOfPair> {
  const servicesOn = new Map<number, Set<string>>();
  for (const { service, at, actor, rolledBack } of events) {
    if (rolledBack || actor?.endsWith('[bot]')) continue;
    const day = Math.floor(at / 86_400);
    servicesOn.set(day, (servicesOn.get(day) ?? new Set()).add(service));
  }
  const daysOf = new Map<string, number>();
  const pairs = new Map<string, DaysOfPair>();
  const counted = [...servicesOn.values()].filter(
    ({ size }) => size <= mostServices,
  );
  for (const services of counted) {
    for (const a of services) daysOf.set(a, (daysOf.get(a) ?? 0) + 1);
  }
  const period = [...servicesOn.keys()];
  const days = Math.max(...period) - Math.min(...period) + 1;
  for (const services of counted) {
    const names = [...services].sort();
    names.forEach((x, i) =>
      names.slice(i + 1).forEach(y => {
        const key = pairKey(x, y);
        const a = daysOf.get(x)!;
        const b = daysOf.get(y)!;
        const pair = pairs.get(key) ?? { a, b, both: 0, days };
        pair.both += 1;
        pairs.set(key, pair);
      }),
    );
  }
  return pairs;
}

/** P of at least as many common days, given how many days each has. */
function hypergeometricTail({ a, b, both, days }: DaysOfPair): number {
  let tail = 0;
  for (let k = both; k <= Math.min(a, b); k++) {
    tail += Math.exp(
      logChoose(a, k) + logChoose(days - a, b - k) - logChoose(days, b),
    );
  }
  return Math.min(1, tail);
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) {
    logFactorials[i] = logFactorials[i - 1] + Math.log(i);
  }
  return logFactorials[n];
}

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
