import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';

export type SourceStatus = CouplingStatus['sources'][number];
type Run = SourceStatus['runs'][number];

/**
 * How a source is doing. `off`: it has no collector any more; `waiting`: it
 * was never tried; `stale`: nothing is wrong but that it is long ago;
 * `interrupted`: its last run was cut off, which the next one makes good.
 */
export type SourceState =
  | 'failing'
  | 'partial'
  | 'stale'
  | 'interrupted'
  | 'waiting'
  | 'working'
  | 'off';

/** The order in which people should look at them. */
const ORDER: SourceState[] = [
  'failing',
  'partial',
  'stale',
  'interrupted',
  'waiting',
  'working',
  'off',
];

/** So many runs are due without a success before that is said. */
const LATE_RUNS = 2;

/**
 * The last run that ended decides; one that is under way may yet go well. A
 * restart of the backend cuts runs off and says nothing of the source, so one
 * such run is no failure. Two in a row are: something keeps ending them.
 */
export function sourceState(source: SourceStatus): SourceState {
  if (!source.enabled) return 'off';
  const [last, before] = endedRuns(source);
  if (!last) return 'waiting';
  if (wasCutOff(last)) {
    const again = before && (wasCutOff(before) || before.outcome === 'failed');
    if (again) return 'failing';
    return source.stale ? 'stale' : 'interrupted';
  }
  if (last.outcome === 'failed') return 'failing';
  if (last.outcome === 'partial') return 'partial';
  return source.stale ? 'stale' : 'working';
}

/**
 * Whether a run was ended from outside: its process died, or was told to
 * stop, in which case the run had time to say so.
 */
export function wasCutOff({ outcome, reason }: Run): boolean {
  return (
    outcome === 'abandoned' ||
    (outcome === 'failed' && /^AbortError\b/.test(reason ?? ''))
  );
}

/** The last run that is over. */
export function lastEnded(source: SourceStatus): Run | undefined {
  return endedRuns(source)[0];
}

function endedRuns({ runs }: SourceStatus): Run[] {
  return runs.filter(({ outcome }) => outcome !== 'running');
}

/** Whether a run is under way. */
export function isRunning(source: SourceStatus): boolean {
  return source.runs[0]?.outcome === 'running';
}

/** Runs that were due since the last success, when that is worth saying. */
export function lateRuns({ enabled, lag }: SourceStatus): number | undefined {
  const missed = lag.missedRuns ?? 0;
  return enabled && missed >= LATE_RUNS ? missed : undefined;
}

/** Whether somebody should do something about it. */
export function needsAttention(source: SourceStatus): boolean {
  return (
    ['failing', 'partial', 'stale'].includes(sourceState(source)) ||
    source.rejections.length > 0 ||
    source.refused.length > 0 ||
    source.unresolvedNames > 0
  );
}

/** The sources to look at first come first; equal ones by title. */
export function inOrderOfNeed(sources: SourceStatus[]): SourceStatus[] {
  const rank = (source: SourceStatus) =>
    2 * ORDER.indexOf(sourceState(source)) + (needsAttention(source) ? 0 : 1);
  return [...sources].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.title.localeCompare(b.title, 'en', { numeric: true }),
  );
}

/** The sources whose title or id has the words, in any case. */
export function findSources(
  sources: SourceStatus[],
  words: string,
): SourceStatus[] {
  const wanted = words.trim().toLowerCase();
  return sources.filter(({ title, collector }) =>
    `${title} ${collector}`.toLowerCase().includes(wanted),
  );
}
