import { COMMIT_DIGITS, type ReleaseColumns } from './releaseColumns';

/** The shortest that tools cut commits to. */
const SHORTEST = 7;

interface Commit {
  row: number;
  start: number;
  /** Digits. */
  length: number;
  /** It has letters, so it is no number. */
  isSure: boolean;
}

/**
 * Gives a commit that is cut short the version of the whole one, where the
 * service released both. Commits of equal length that differ are two; so are
 * numbers, which only look like commits.
 */
export function uniteCommits(columns: ReleaseColumns): void {
  const lengths = new Set(columns.commitLength.map(Math.abs));
  if (lengths.size < 2) return;
  for (const commits of alikeCommits(columns)) {
    // The longest first.
    commits.sort((a, b) => b.length - a.length);
    for (const short of commits) unite(short, commits, columns.version);
  }
}

/** Commits of one service that begin alike. */
function alikeCommits(columns: ReleaseColumns): Commit[][] {
  const { commitRow, commitStart, commitLength, service } = columns;
  const alike = new Map<string, Commit[]>();
  commitRow.forEach((row, i) => {
    const start = commitStart[i];
    const commit = {
      ...{ row, start, length: Math.abs(commitLength[i]) },
      isSure: commitLength[i] > 0,
    };
    const key = `${service[row]} ${firstDigits(start, SHORTEST)}`;
    const known = alike.get(key);
    if (known) known.push(commit);
    else alike.set(key, [commit]);
  });
  return [...alike.values()].filter(({ length }) => length > 1);
}

function unite(
  short: Commit,
  commits: readonly Commit[],
  version: Float64Array,
): void {
  const whole = commits.filter(
    ({ start, length, isSure }) =>
      isSure &&
      length > short.length &&
      firstDigits(start, short.length) ===
        firstDigits(short.start, short.length),
  );
  // Where the longest differ, which of them it is is not known.
  const longest = whole.filter(({ length }) => length === whole[0].length);
  const versions = new Set(longest.map(({ row }) => version[row]));
  if (versions.size === 1) version[short.row] = version[longest[0].row];
}

function firstDigits(start: number, digits: number): number {
  return Math.floor(
    start / 16 ** (COMMIT_DIGITS - Math.min(digits, COMMIT_DIGITS)),
  );
}
