import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { decodeSql, isPlanFile, type MigrationFile } from '@seams/coupling-sql';
import { fileProblem, UnusableInput } from '../UnusableInput';
import type { UnreadableFile } from './Unread';

/** A file longer than this is a dump, not a migration. */
const MAX_MIB = 20;
const MIB = 1024 * 1024;
const SKIPPED = new Set(['node_modules', '.git']);
/** What migration tools run besides SQL, or read what to run from. */
const PROGRAM =
  /\.(?:java|kt|kts|groovy|scala|clj|js|cjs|mjs|ts|cts|mts|py|rb|go|rs|php|exs?|cs|fs|pl|sh|ps1|xml|ya?ml)$/i;

/** What is to be judged, and what of it cannot be read. */
export interface SqlFiles {
  files: MigrationFile[];
  unreadable: UnreadableFile[];
  /** Files of programs and changelogs in the folders, which are not read. */
  programs: string[];
}

/**
 * The SQL files of folders, or files named themselves. Paths are as seen from
 * the working directory, which in CI is the repository. A file that cannot be
 * read is told; the others are read.
 *
 * @param encoding - of all files; UTF-8 unless named
 * @throws UnusableInput when there is none: an empty gate must not be green
 */
export async function readSqlFiles(
  places: string[],
  workingDirectory: string,
  encoding?: string,
): Promise<SqlFiles> {
  const found: SqlFiles = { files: [], unreadable: [], programs: [] };
  const seen = new Set<string>();
  for (const place of places) {
    const top = resolve(workingDirectory, place);
    const paths = await sqlFilesAt(top);
    if (!paths.some(path => path === top || /\.sql$/i.test(path))) {
      throw new UnusableInput(
        `${place}: no .sql files; migrations in other languages must be turned into SQL first`,
      );
    }
    for (const file of paths) {
      const path = relative(workingDirectory, file).split(sep).join('/');
      if (seen.has(path)) continue;
      seen.add(path);
      if (file !== top && PROGRAM.test(path)) {
        found.programs.push(path);
        continue;
      }
      const read = await textOf(file, { isNamed: file === top, encoding });
      if ('text' in read) found.files.push({ path, text: read.text });
      else found.unreadable.push({ path, cause: 'unreadable-file', ...read });
    }
  }
  return found;
}

/**
 * Follows links to folders, too, as whoever runs the migrations does.
 *
 * @param above - folders that this one is in, as links may lead back to them
 */
async function sqlFilesAt(
  place: string,
  above: string[] = [],
): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const folder = await realpath(place);
    if (above.includes(folder)) return [];
    const found: string[] = [];
    for (const entry of await readdir(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (await isFolder(path, entry)) {
        found.push(...(await sqlFilesAt(path, [...above, folder])));
      } else if (isWanted(entry)) found.push(path);
    }
    return found;
  } catch (error) {
    throw error instanceof UnusableInput ? error : fileProblem(place, error);
  }
}

function isWanted(entry: Dirent): boolean {
  return (
    !entry.isDirectory() &&
    (/\.sql$/i.test(entry.name) ||
      isPlanFile(entry.name) ||
      PROGRAM.test(entry.name))
  );
}

async function isFolder(path: string, entry: Dirent): Promise<boolean> {
  if (SKIPPED.has(entry.name)) return false;
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(path).catch(() => undefined);
  return target?.isDirectory() ?? false;
}

type Text = { text: string } | { line: number; reason: string };

/** @param options - `isNamed` are files that may be pipes, as a shell makes them */
async function textOf(
  file: string,
  { isNamed, encoding }: { isNamed: boolean; encoding?: string },
): Promise<Text> {
  try {
    const about = await stat(file);
    if (!about.isFile() && !isNamed) {
      return { line: 1, reason: 'it is no file, but a pipe or device' };
    }
    if (about.size > MAX_MIB * MIB) {
      const reason = `it has ${Math.ceil(
        about.size / MIB,
      )} MiB, more than the ${MAX_MIB} that are read`;
      return { line: 1, reason };
    }
    return decodeSql(await readFile(file), encoding);
  } catch (error) {
    throw fileProblem(file, error);
  }
}
