import type { CouplingStatus } from '@seams/plugin-coupling-common';

export type SourceStatus = CouplingStatus['sources'][number];

/**
 * How a source is doing. `off`: it has no collector any more; `waiting`: it
 * was never tried; `stale`: nothing is wrong but that it is long ago.
 */
export type SourceState =
  | 'failing'
  | 'partial'
  | 'stale'
  | 'waiting'
  | 'working'
  | 'off';

/** The order in which people should look at them. */
const ORDER: SourceState[] = [
  'failing',
  'partial',
  'stale',
  'waiting',
  'working',
  'off',
];

/** So many runs are due without a success before that is said. */
const LATE_RUNS = 2;

/** The last run that ended decides; one that is under way may yet go well. */
export function sourceState(source: SourceStatus): SourceState {
  if (!source.enabled) return 'off';
  switch (lastEnded(source)?.outcome) {
    case 'failed':
    case 'abandoned':
      return 'failing';
    case 'partial':
      return 'partial';
    case undefined:
      return 'waiting';
    default:
      return source.stale ? 'stale' : 'working';
  }
}

/** The last run that is over. */
export function lastEnded(source: SourceStatus) {
  return source.runs.find(({ outcome }) => outcome !== 'running');
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
    (a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title),
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
