import type { MigrationFile } from '@seams/coupling-sql';
import {
  LimitedWorker,
  WorkerLimitError,
} from '@seams/backstage-plugin-coupling-node/workers';
import {
  MIGRATIONS_WORKER,
  migrationsWorkerFile,
  type Finding,
  type MigrationsAnswer,
  type MigrationsMeant,
  type MigrationsQuestion,
  type UnreadInFile,
} from './migrationsWorker';

/** Far more than the files of any service took; they are read together. */
const ALL_MS = 30_000;
/** For one file, when all together took too much. */
const ONE_MS = 5_000;
/** For finding the files that take too much; others want to be read, too. */
const SEARCH_MS = 60_000;
const MEMORY_MB = 512;

/** Reads SQL in a thread of its own. */
export type MigrationsWorker = LimitedWorker<
  MigrationsQuestion,
  MigrationsAnswer
>;

export function createMigrationsWorker(): MigrationsWorker {
  return new LimitedWorker({
    file: migrationsWorkerFile,
    name: MIGRATIONS_WORKER,
    limits: { timeoutMs: ALL_MS, memoryMb: MEMORY_MB },
  });
}

export interface ReadFiles {
  findings: Finding[];
  /** How the files were read, in sentences. */
  told: string[];
}

/** Reads files together. @throws WorkerLimitError when that takes too much */
export type ReadTogether = (
  files: MigrationFile[],
  timeoutMs: number,
) => Promise<ReadFiles>;

/** What the worker makes of files. */
export function readTogetherIn(
  worker: MigrationsWorker,
  meant: MigrationsMeant,
  signal: AbortSignal,
): ReadTogether {
  return async (files, timeoutMs) => {
    const ask = (question: MigrationsQuestion, limitMs?: number) =>
      worker.ask(question, { signal, timeoutMs: limitMs });
    await ask({ type: 'begin', meant });
    for (const file of files) await ask({ type: 'file', file });
    const { told } = await ask({ type: 'read' }, timeoutMs);
    const findings: Finding[] = [];
    for (;;) {
      const { page } = await ask({ type: 'next' });
      if (page.length === 0) return { findings, told };
      findings.push(...page);
    }
  };
}

/**
 * Reads files, without those that take too much; of these it says so.
 *
 * @throws WorkerLimitError when the others together take too much as well
 */
export async function readFiles(
  files: MigrationFile[],
  readTogether: ReadTogether,
  clock: () => number = Date.now,
): Promise<ReadFiles> {
  try {
    return await readTogether(files, ALL_MS);
  } catch (error) {
    if (!(error instanceof WorkerLimitError)) throw error;
  }
  const stopped = await findStopped(files, readTogether, clock);
  // Their names stay: by those, the others are known for what they are.
  const others = files.map(file =>
    stopped.has(file.path) ? { ...file, text: '' } : file,
  );
  const { findings, told } = await readTogether(others, ALL_MS);
  return { findings: [...findings, ...stopped.values()], told };
}

/** Reads each file alone, short ones first. */
async function findStopped(
  files: MigrationFile[],
  readTogether: ReadTogether,
  clock: () => number,
): Promise<Map<string, UnreadInFile>> {
  const stopped = new Map<string, UnreadInFile>();
  const until = clock() + SEARCH_MS;
  const inOrder = [...files].sort((a, b) => a.text.length - b.text.length);
  for (const file of inOrder) {
    const reason = await whyStopped(file, until - clock(), readTogether);
    const { path } = file;
    if (reason) stopped.set(path, { path, line: 1, reason });
  }
  return stopped;
}

async function whyStopped(
  file: MigrationFile,
  leftMs: number,
  readTogether: ReadTogether,
): Promise<string | undefined> {
  if (leftMs <= 0) return 'is not read: files before it took too long';
  try {
    await readTogether([file], Math.min(ONE_MS, leftMs));
    return undefined;
  } catch (error) {
    if (!(error instanceof WorkerLimitError)) throw error;
    return `is not read: reading it ${error.message}`;
  }
}
