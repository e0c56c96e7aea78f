import { cpus, loadavg } from 'node:os';
import type { Agreement } from './agreement';
import type { Case, Measured } from './cases';

const HEADINGS = [
  'services / releases, case',
  'runs',
  'seconds',
  'CPU seconds',
  'peak MB',
  'found',
];

export interface Row {
  name: string;
  /** Absent where a command was run on a file. */
  case?: Case;
  measured: Measured;
}

/** The figures as a page of documentation. */
export function toReport(rows: Row[], agreement: Agreement): string {
  return [
    '# How fast the coordinated-release score is',
    '',
    'Printed by `yarn bench`; written by `yarn bench --write`.',
    '',
    `- date: ${new Date().toISOString().slice(0, 10)}`,
    `- machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, Node.js ${
      process.version
    }`,
    `- load average of the machine at the end: ${loadavg()
      .map(load => load.toFixed(1))
      .join(', ')} (seconds on the clock grow with what others do on it)`,
    '- medians of up to 3 runs, none begun after 30 seconds, in a process of its',
    '  own; the fleet is made, read and put in columns before the clock starts,',
    '  but counts in the peak memory; a command is run once and reads its file',
    '',
    ...toTable([HEADINGS, ...rows.map(toCells)]),
    '',
    ...toRatios(rows),
    'The fleet’s chance from counted moments (below 1,000 services) and from',
    `the formula, on the ${agreement.services} services of the pooled histories:`,
    `${agreement.sameVerdict} of ${agreement.pairs} pairs that met get the same`,
    `verdict (${percent(agreement.sameVerdict / agreement.pairs)});`,
    `${agreement.neededByBoth} are needed together by both,`,
    `${agreement.neededByCountOnly} by counting only and`,
    `${agreement.neededByFormulaOnly} by the formula only.`,
    '',
  ].join('\n');
}

/** One line for whoever waits. */
export function toLine(row: Row): string {
  return toCells(row).join(' | ');
}

function toCells({ name, measured }: Row): string[] {
  return [
    name,
    `${measured.runs}`,
    measured.seconds.toFixed(2),
    measured.cpuSeconds.toFixed(2),
    measured.peakMegabytes.toFixed(0),
    measured.found.replace(/["{}[\]]/g, '').replace(/[:,]/g, '$& '),
  ];
}

/** In columns as wide as their widest cell, as prettier has them. */
function toTable(table: string[][]): string[] {
  const widths = HEADINGS.map((_, i) =>
    Math.max(...table.map(cells => cells[i].length)),
  );
  const toText = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const [heading, ...rows] = table;
  const rule = widths.map(width => '-'.repeat(width));
  return [heading, rule, ...rows].map(toText);
}

/** DuckDB against counting of the same pairs. */
function toRatios(rows: Row[]): string[] {
  const lines: string[] = [];
  for (const { case: of, measured } of rows) {
    if (of?.task !== 'duckdb') continue;
    const ours = rows.find(
      row =>
        row.case?.task === 'count' &&
        JSON.stringify({ ...row.case, task: '' }) ===
          JSON.stringify({ ...of, task: '' }),
    )!;
    const same = ours.measured.found === measured.found;
    lines.push(
      `DuckDB took ${ratio(measured.seconds, ours.measured.seconds)} times as`,
      `long (CPU: ${ratio(
        measured.cpuSeconds,
        ours.measured.cpuSeconds,
      )}) for ${of.fleet.services} services, and found ${
        same ? 'the same' : 'SOMETHING ELSE'
      }.`,
      '',
    );
  }
  return lines;
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
