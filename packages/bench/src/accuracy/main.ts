import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { changeIdFigures } from './changeIdFigures';
import { poolFleet, type FleetEvent } from './fleet';
import { readHistories } from './histories';
import { machine } from './machine';
import { accuracyOf } from './metrics';
import { NAIVE_METHODS } from './naiveAnswers';
import { ourAnswer } from './ourAnswer';
import { changeIdTable, findingsTable, type Finding } from './report';
import { SCENARIOS } from './scenarios';
import { knownTruth, MIN_RELEASES, type Truth } from './truth';

/** Where `--write` puts the report; the command is run in this package. */
const REPORT = resolve('../../docs/accuracy.md');

const METHODS = [{ name: 'Seams', answer: ourAnswer }, ...NAIVE_METHODS];

/**
 * Reports what the score finds in real histories, as they are and bent, next
 * to naive methods on the same data.
 */
function main(): void {
  const histories = readHistories();
  const everything = poolFleet(histories);
  const truth = knownTruth(histories, everything);
  const judged = judgedOnly(everything);
  const report = [
    '# How accurate the coordinated-release score is',
    `Written by \`yarn bench:accuracy --write\` on ${today()}, ${machine()}.
How it is measured, and what the methods are: [scores.md](scores.md#how-good-it-is).
Not held out: the rules were chosen by looking at these same histories.`,
    `${truth.lockstep.size} lockstep pairs, ${truth.exact.size} exact pins, ` +
      `${truth.separate.size} of separate repositories and ` +
      `${truth.independent.size} independent pairs.`,
    '## Fleet of the services with 8 releases or more',
    findingsTable(findingsIn(judged, truth, METHODS)),
    '## Fleet of every service',
    findingsTable(findingsIn(everything, truth, METHODS.slice(0, 1))),
    '## Change ids',
    changeIdTable(changeIdFigures(judged, truth)),
  ].join('\n\n');
  console.log(report);
  if (process.argv.includes('--write')) writeFileSync(REPORT, `${report}\n`);
}

function findingsIn(
  events: readonly FleetEvent[],
  truth: Truth,
  methods: typeof METHODS,
): Finding[] {
  return SCENARIOS.flatMap(({ name, bend }) => {
    const bent = bend(events);
    return methods.map(method => ({
      scenario: name,
      method: method.name,
      found: accuracyOf(method.answer(bent), truth),
    }));
  });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function judgedOnly(events: readonly FleetEvent[]): FleetEvent[] {
  const versions = new Map<string, Set<string>>();
  for (const { service, version } of events) {
    versions.set(service, (versions.get(service) ?? new Set()).add(version));
  }
  return events.filter(
    ({ service }) => versions.get(service)!.size >= MIN_RELEASES,
  );
}

main();
