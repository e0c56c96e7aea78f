import type { ChangeIdFigure } from './changeIdFigures';
import type { Accuracy } from './metrics';

/** What one method finds in one bent fleet. */
export interface Finding {
  scenario: string;
  method: string;
  found: Accuracy;
}

/** A table of findings, a row each. */
export function findingsTable(findings: readonly Finding[]): string {
  return table(
    [
      'case',
      'method',
      'lockstep',
      'exact',
      'separate repositories',
      'false alarms',
      'rate',
      'average precision',
    ],
    findings.map(({ scenario, method, found }) => [
      scenario,
      method,
      found.lockstep.toFixed(3),
      found.exact.toFixed(3),
      found.separate.toFixed(2),
      `${found.falsePositives}`,
      found.falsePositiveRate.toFixed(5),
      found.averagePrecision.toFixed(3),
    ]),
  );
}

export function changeIdTable(figures: readonly ChangeIdFigure[]): string {
  return table(
    ['share of pairs', 'pairs', 'without change ids', 'with'],
    figures.map(figure => [
      figure.name,
      `${figure.pairs}`,
      figure.without.toFixed(3),
      figure.with.toFixed(3),
    ]),
  );
}

/** Padded, as prettier writes tables. */
function table(heading: string[], rows: string[][]): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
}
