import type { ChangeIdFigure } from './changeIdFigures';
import { table, type Finding } from './report';

interface Target {
  what: string;
  target: string;
  reached: number;
  isMet: boolean;
}

const atLeast = (what: string, least: number, reached: number): Target => ({
  what,
  target: `≥ ${least}`,
  reached,
  isMet: reached >= least,
});

const atMost = (what: string, most: number, reached: number): Target => ({
  what,
  target: `≤ ${most}`,
  reached,
  isMet: reached <= most,
});

/** What the score must reach on the reference histories, and what it does. */
export function targetTable(
  findings: readonly Finding[],
  [members, trains]: ChangeIdFigure[],
): string {
  const ours = findings.filter(({ method }) => method === 'Seams');
  const [asIs, train, ...stress] = ours;
  const targets = [
    ...targetsOf(asIs, { exact: 0.95, separate: 0.8 }),
    atLeast('as is: average precision', 0.99, asIs.found.averagePrecision),
    ...targetsOf(train, { exact: 0.94, separate: 0.5 }),
    ...stress.map(({ scenario, added }) =>
      atMost(`${scenario}: false alarms beyond as is`, 0, added),
    ),
    atMost(`${members.name}, with change ids`, 0.05, members.with),
    atLeast(`${trains.name}, with change ids`, 0.6, trains.with),
  ];
  return table(
    ['what', 'target', 'reached', 'met'],
    targets.map(({ what, target, reached, isMet }) => [
      what,
      target,
      `${Number(reached.toFixed(5))}`,
      isMet ? 'yes' : 'NO',
    ]),
  );
}

function targetsOf(
  { scenario, found }: Finding,
  least: { exact: number; separate: number },
): Target[] {
  return [
    atLeast(`${scenario}: lockstep found`, 0.99, found.lockstep),
    atLeast(`${scenario}: exact pins found`, least.exact, found.exact),
    atLeast(
      `${scenario}: separate repositories found`,
      least.separate,
      found.separate,
    ),
    atMost(
      `${scenario}: rate of false alarms`,
      0.0002,
      found.falsePositiveRate,
    ),
  ];
}
