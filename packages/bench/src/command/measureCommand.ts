import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Measured } from '../speed/cases';
import { compiled } from '../speed/compiled';
import { writeEvidenceFile, type EvidenceFile } from './evidenceFiles';

/** Runs `coupling score` once on a file of a million lines. */
export async function measureCommand(what: EvidenceFile): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'coupling-bench-'));
  try {
    const file = join(folder, `${what}.ndjson`);
    await writeEvidenceFile(file, what);
    return await runCommand(['score', '--evidence', file, '--format', 'json']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runCommand(args: string[]): Promise<Measured> {
  const command = compiled('../coupling-cli/src/index.ts');
  const usage = compiled('src/command/tellUsage.ts');
  const child = spawn(
    process.execPath,
    ['--require', usage, command, ...args],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [told, took] = await Promise.all([
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
  ]);
  const found = /[\d,]+ bad lines/.exec(told)?.[0] ?? told;
  return { ...JSON.parse(took), runs: 1, found };
}
