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
  /** Where it depends on the tool what is run. */
  doubt?: Doubt;
}

/** What tools would each read in another way; `forward` has all of it. */
export interface Doubt {
  tools: MigrationFormat[];
  /** Of the file, counted from 1. */
  lines: Set<number>;
  /** What all of them run going forward. */
  certain: string;
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
        forced,
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
  claims: ReadFile[],
  forced: boolean,
): ReadFile {
  const known = claims.filter(({ format }) => forced || !format?.isGuess);
  const plain: ReadFile = { path, as: 'forward', forward: text, leftOut: [] };
  const readings = known.length > 0 ? known : [plain, ...claims];
  const [first] = readings;
  const differing = readings.filter(
    ({ forward }, at) =>
      readings.findIndex(other => other.forward === forward) === at,
  );
  if (differing.length === 1) return first;
  return {
    path,
    as: 'doubtful',
    leftOut: [],
    placeholders: first.placeholders,
    ...inDoubt(differing),
  };
}

/** Line by line, as markers of tools are lines. */
function inDoubt(readings: ReadFile[]): { forward: string; doubt: Doubt } {
  const texts = readings.map(({ forward }) => forward.split('\n'));
  const count = Math.max(...texts.map(({ length }) => length));
  const all: string[] = [];
  const certain: string[] = [];
  const lines = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    const said = texts.map(text => text[at] ?? '');
    const isCertain = said.every(line => line === said[0]);
    if (!isCertain) lines.add(at + 1);
    all.push(said.find(line => line !== '') ?? '');
    certain.push(isCertain ? said[0] : '');
  }
  const tools = readings.flatMap(({ format }) => format ?? []);
  const doubt = { tools, lines, certain: certain.join('\n') };
  return { forward: all.join('\n'), doubt };
}
