import type { ChangeIdFigure } from './changeIdFigures';
import type { Accuracy } from './metrics';

/** What one method finds in one bent fleet. */
export interface Finding {
  scenario: string;
  method: string;
  found: Accuracy;
  /** Alarms that the method does not give on the histories as they are. */
  added: number;
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
      'beyond as is',
      'average precision',
    ],
    findings.map(({ scenario, method, found, added }) => [
      scenario,
      method,
      found.lockstep.toFixed(3),
      found.exact.toFixed(3),
      found.separate.toFixed(2),
      `${found.alarms.length}`,
      found.falsePositiveRate.toFixed(5),
      `${added}`,
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

/** A table in Markdown. Padded, as prettier writes tables. */
export function table(heading: string[], rows: string[][]): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
}
