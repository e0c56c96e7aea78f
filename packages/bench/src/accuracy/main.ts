import { poolFleet, type FleetEvent } from './fleet';
import { readHistories } from './histories';
import { accuracyOf, type Accuracy } from './metrics';
import { ourAnswer } from './ourAnswer';
import { SCENARIOS } from './scenarios';
import { knownTruth, MIN_RELEASES } from './truth';

const HEADING = [
  '| case | lockstep | exact | separate repositories | false alarms | rate | average precision |',
  '|---|---|---|---|---|---|---|',
].join('\n');

/** Prints what the score finds in real histories, as they are and bent. */
function main(): void {
  const histories = readHistories();
  const everything = poolFleet(histories);
  const truth = knownTruth(histories, everything);
  console.log(
    `${truth.lockstep.size} lockstep, ${truth.exact.size} exact, ` +
      `${truth.separate.size} of separate repositories, ` +
      `${truth.independent.size} independent pairs`,
  );
  const fleets = [
    ['services with 8 releases or more', judgedOnly(everything)],
    ['every service', everything],
  ] as const;
  for (const [name, events] of fleets) {
    console.log(`\nFleet: ${name}\n`);
    console.log(HEADING);
    for (const scenario of SCENARIOS) {
      const found = accuracyOf(ourAnswer(scenario.bend(events)), truth);
      console.log(toRow(scenario.name, found));
    }
  }
}

function toRow(name: string, found: Accuracy): string {
  const cells = [
    name,
    found.lockstep.toFixed(3),
    found.exact.toFixed(3),
    found.separate.toFixed(2),
    found.falsePositives,
    found.falsePositiveRate.toFixed(5),
    found.averagePrecision.toFixed(3),
  ];
  return `| ${cells.join(' | ')} |`;
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
