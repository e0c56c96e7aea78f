import type { SqlDialect } from '../sqlReader';
import { formats } from './formats';
import type {
  FileReading,
  MigrationFile,
  MigrationFormat,
} from './MigrationFormat';

/** A file, and how it is read. */
export interface ReadFile extends FileReading {
  path: string;
  /** Its tool; undefined where none is recognised, and all goes forward. */
  format?: MigrationFormat;
  /** Tools that would each read it in another way. */
  contested?: MigrationFormat[];
}

/** `10` goes after `9`, as migration tools count. */
const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * How each file is read by the tool it is for, in the order in which they are
 * run. A file that no tool claims goes forward.
 *
 * @param tool - the only one that is asked, which a person named; `none` has
 *   all of every file go forward
 */
export function readFormats(
  files: readonly MigrationFile[],
  { dialect, tool }: { dialect: SqlDialect; tool?: string },
): ReadFile[] {
  const asked = tool ? formats.filter(({ id }) => id === tool) : formats;
  const forced = tool !== undefined;
  const claims = asked.map(format => ({
    format,
    claimed: format.claim(files, { dialect, forced }),
  }));
  return files
    .filter(({ path }) => !isPlanFile(path))
    .map(file =>
      readBy(
        file,
        claims.flatMap(({ format, claimed }) => {
          const reading = claimed.get(file.path);
          return reading ? [{ ...reading, path: file.path, format }] : [];
        }),
      ),
    )
    .sort(
      (a, b) =>
        (a.turn ?? 0) - (b.turn ?? 0) ||
        inOrder.compare(a.rank ?? a.path, b.rank ?? b.path),
    );
}

/**
 * Whether a file is none of SQL, but says which files of SQL a migration tool
 * runs: it should be read with them.
 *
 * @public
 */
export function isPlanFile(path: string): boolean {
  return /(?:^|\/)(?:sqitch\.plan|atlas\.sum)$/.test(path);
}

/** Tools that read a file in the same way are of one opinion. */
function readBy(
  { path, text }: MigrationFile,
  [first, ...others]: ReadFile[],
): ReadFile {
  if (!first) return { path, as: 'forward', forward: text, leftOut: [] };
  const differing = others.filter(({ forward }) => forward !== first.forward);
  if (differing.length === 0) return first;
  const readings = [first, ...differing];
  return {
    path,
    as: 'contested',
    forward: common(readings.map(({ forward }) => forward)),
    leftOut: [],
    contested: readings.flatMap(({ format }) => format ?? []),
  };
}

/** The lines that are the same in all of the texts; the others are blank. */
function common(texts: string[]): string {
  const [first, ...others] = texts.map(text => text.split('\n'));
  return first
    .map((line, at) => (others.every(lines => lines[at] === line) ? line : ''))
    .join('\n');
}
