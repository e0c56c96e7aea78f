import type { FleetEvent } from './fleet';
import { accuracyOf } from './metrics';
import { NAIVE_METHODS } from './naiveAnswers';
import { ourAnswer } from './ourAnswer';
import { PLAIN_METHODS } from './plain/plainAnswer';
import type { Finding } from './report';
import { SCENARIOS } from './scenarios';
import { MIN_RELEASES, type Truth } from './truth';

export const OURS = [{ name: 'Seams', answer: ourAnswer }];

/** The formulas without the rules added to them, and what is in use elsewhere. */
export const OTHER_METHODS = [...PLAIN_METHODS, ...NAIVE_METHODS];

export const ALL_METHODS = [...OURS, ...OTHER_METHODS];

/** What methods find in a fleet as it is and bent. */
export function findingsIn(
  events: readonly FleetEvent[],
  truth: Truth,
  methods: typeof OURS,
  scenarios = SCENARIOS,
): Finding[] {
  const expected = new Map<string, Set<string>>();
  return scenarios.flatMap(({ name, bend }) => {
    const bent = bend(events);
    return methods.map(({ name: method, answer }) => {
      const found = accuracyOf(answer(bent), truth);
      // The first scenario must be the histories as they are.
      const known = expected.get(method) ?? new Set(found.alarms);
      expected.set(method, known);
      const added = found.alarms.filter(pair => {
        return !known.has(pair) && !truth.following.has(pair);
      }).length;
      return { scenario: name, method, found, added };
    });
  });
}

/** The releases of services that have enough of them to be judged. */
export function judgedOnly(events: readonly FleetEvent[]): FleetEvent[] {
  const versions = new Map<string, Set<string>>();
  for (const { service, version } of events) {
    versions.set(service, (versions.get(service) ?? new Set()).add(version));
  }
  return events.filter(
    ({ service }) => versions.get(service)!.size >= MIN_RELEASES,
  );
}
