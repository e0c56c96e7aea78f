import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { agreementOfForms } from './agreement';
import type { EvidenceFile } from '../command/evidenceFiles';
import { measureCommand } from '../command/measureCommand';
import type { Case, Measured } from './cases';
import { compiled } from './compiled';
import { toLine, toReport, type Row } from './report';
import type { SyntheticFleet } from './syntheticFleet';

const fleet = (
  services: number,
  releases: number,
  trains = true,
): SyntheticFleet => ({ services, releases, trains });

const CASES: [name: string, what: Case][] = [
  verdicts(fleet(300, 30_000)),
  count(fleet(2000, 200_000), [1]),
  [
    '2,000 / 200,000, DuckDB at ±1 h',
    {
      fleet: fleet(2000, 200_000),
      task: 'duckdb',
      hours: [1],
    },
  ],
  verdicts(fleet(2000, 200_000)),
  verdicts(fleet(2000, 200_000, false)),
  count(fleet(10_000, 1_000_000), [0.25, 1]),
  verdicts(fleet(10_000, 1_000_000)),
  verdicts(fleet(10_000, 1_000_000, false)),
  // Growth: with the services, a hundred releases each.
  verdicts(fleet(1000, 100_000)),
  verdicts(fleet(3000, 300_000)),
  verdicts(fleet(5000, 500_000)),
];

const COMMANDS: [name: string, file: EvidenceFile][] = [
  [
    '`coupling score`, a million lines, releases of 10,000 services',
    'releases',
  ],
  ['`coupling score`, a million lines, releases of 2,000 services', 'dense'],
  ['`coupling score`, a million lines of all kinds, 180,000 accesses', 'mixed'],
];

function verdicts(of: SyntheticFleet): [string, Case] {
  const trains = of.trains ? 'a tenth on trains' : 'no trains';
  return [
    `${sizeOf(of)}, four windows with verdicts, ${trains}`,
    { fleet: of, task: 'verdicts' },
  ];
}

function count(of: SyntheticFleet, hours: number[]): [string, Case] {
  const windows = hours.map(h => (h < 1 ? `±${h * 60} min` : `±${h} h`));
  return [
    `${sizeOf(of)}, counting at ${windows.join(' and ')}`,
    { fleet: of, task: 'count', hours },
  ];
}

function sizeOf({ services, releases }: SyntheticFleet): string {
  const size = (n: number) => n.toLocaleString('en-US');
  return `${size(services)} / ${size(releases)}`;
}

/** Peak memory is of a process, so every case has its own. */
function measureApart(what: Case): Promise<Measured> {
  return new Promise((done, failed) => {
    const child = fork(
      compiled('src/speed/oneCase.ts'),
      [JSON.stringify(what)],
      { execArgv: [] },
    );
    let measured: Measured | undefined;
    child.on('message', (message: { measured?: Measured }) => {
      measured = message.measured ?? measured;
    });
    child.on('exit', code => {
      if (measured && code === 0) done(measured);
      else failed(new Error(`measuring ended with ${code}`));
    });
  });
}

async function main(): Promise<void> {
  const rows: Row[] = [];
  for (const [name, what] of CASES) {
    const row = { name, case: what, measured: await measureApart(what) };
    rows.push(row);
    console.log(toLine(row));
  }
  for (const [name, file] of COMMANDS) {
    const row = { name, measured: await measureCommand(file) };
    rows.push(row);
    console.log(toLine(row));
  }
  const report = toReport(rows, agreementOfForms());
  console.log(`\n${report}`);
  if (process.argv.includes('--write')) {
    writeFileSync(resolve('../../docs/speed.md'), report);
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
