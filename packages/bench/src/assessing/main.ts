import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../accuracy/machine';
import { mixedEvidence } from '../command/evidenceFiles';
import { compiled } from '../speed/compiled';
import type { AssessingFigures, AssessOnceOptions } from './assessOnce';
import { fill } from './fill';
import { openStore } from './openStore';

/** Of the evidence that is made up. */
const SERVICES = 2_000;

const { values } = parseArgs({
  options: {
    /** The address of an empty PostgreSQL; a file of SQLite without it. */
    postgres: { type: 'string' },
  },
});

/** Assesses in a process of its own, as its peak memory is measured. */
function assess(options: AssessOnceOptions): Promise<AssessingFigures> {
  return new Promise((done, failed) => {
    const child = fork(
      compiled('src/assessing/assessOnce.ts'),
      [JSON.stringify(options)],
      { execArgv: [] },
    );
    let told: AssessingFigures | undefined;
    child.on('message', (message: AssessingFigures) => {
      told = message;
    });
    child.on('exit', code => {
      if (told && code === 0) done(told);
      else failed(new Error(`assessing ended with ${code}`));
    });
  });
}

function toLine(turn: string, took: AssessingFigures): string {
  return [
    `${turn}: ${took.outcome} in ${took.seconds.toFixed(1)} s`,
    `${took.cpuSeconds.toFixed(1)} s CPU`,
    `${took.restMegabytes.toFixed(0)} MB before`,
    `${took.peakMegabytes.toFixed(0)} MB at its peak`,
    `no request waited longer than ${took.longestWaitMs.toFixed(0)} ms`,
  ].join(', ');
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'seams-assessing-'));
  const store = values.postgres ?? join(folder, 'coupling.sqlite');
  try {
    const knex = await openStore(store);
    const facts = await fill(knex, mixedEvidence()).finally(() =>
      knex.destroy(),
    );
    console.log(`${facts} facts of ${SERVICES} services; ${machine()}`);
    // The second one replaces what the first one wrote.
    for (const day of ['2026-07-01', '2026-07-02', '2026-07-03']) {
      const now = `${day}T12:00:00.000Z`;
      const took = await assess({ store, services: SERVICES, now });
      console.log(toLine(day, took));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
