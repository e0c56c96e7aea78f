import { Column } from '../../shared/growableArray';
import type { Fleet } from '../fleet';
import { DAY } from '../limits';
import { shared, sharedIntegers } from '../../shared/sharedIntegers';
import type { ReleaseColumns } from './releaseColumns';
import { rowsOf, type ServiceTimelines } from './serviceTimelines';

/** Releases of one service closer than this are one episode, seconds. */
const EPISODE_GAP = 30 * 60;

const SECONDS_PER_MONTH = (365.25 / 12) * DAY;

/**
 * Drops duplicates (one service, one version) and what is older than the
 * lookback, and merges releases close in time into episodes
 * (scores.md, "Coordinated release", Preparation).
 */
export function releaseEpisodes(
  columns: ReleaseColumns,
  timelines: ServiceTimelines,
  refused: ReadonlySet<string>,
  lookbackMonths: number,
): Fleet {
  const isRefused = columns.sources.map(source => refused.has(source));
  const newest = newestRelease(columns, isRefused);
  const oldest = oldestCounted({ newest }, lookbackMonths);
  const at = Column.ofIntegers();
  const service = Column.ofIntegers();
  const episodeOfRow = new Int32Array(columns.at.length).fill(-1);
  const services: string[] = [];
  const first = [0];
  let count = 0;
  timelines.services.forEach((ref, s) => {
    const seen = new Set<number>();
    let last = -Infinity;
    for (const row of rowsOf(timelines, s)) {
      const time = columns.at[row];
      if (isRefused[columns.source[row]] || seen.has(columns.version[row])) {
        continue;
      }
      seen.add(columns.version[row]);
      if (time < oldest) continue;
      if (time - last >= EPISODE_GAP) {
        at.push(time - newest);
        service.push(services.length);
        count += 1;
      }
      last = time;
      episodeOfRow[row] = count - 1;
    }
    if (count === first[services.length]) return;
    services.push(ref);
    first.push(count);
  });
  return {
    services,
    first: shared(first),
    service: shared(service.view()),
    at: shared(at.view()),
    ...inTimeOrder(at.view()),
    newest,
    ...namedChanges(columns, episodeOfRow),
  };
}

/** The start of the lookback, seconds since 1970. */
export function oldestCounted(
  { newest }: Pick<Fleet, 'newest'>,
  lookbackMonths: number,
): number {
  return newest - lookbackMonths * SECONDS_PER_MONTH;
}

function newestRelease(columns: ReleaseColumns, isRefused: boolean[]): number {
  let newest = 0;
  columns.at.forEach((time, row) => {
    if (time > newest && !isRefused[columns.source[row]]) newest = time;
  });
  return newest;
}

function inTimeOrder(at: Int32Array) {
  // Time and place in one number sort natively. Loops, because `from` makes a list
  // of a million numbers first.
  const scale = 2 ** Math.ceil(Math.log2(at.length + 1));
  const keys = new Float64Array(at.length);
  for (let i = 0; i < at.length; i++) keys[i] = at[i] * scale + i;
  keys.sort();
  const byTime = sharedIntegers(at.length);
  for (let i = 0; i < at.length; i++) {
    byTime[i] = ((keys[i] % scale) + scale) % scale;
  }
  return { byTime, start: byTime.length > 0 ? at[byTime[0]] : 0 };
}

function namedChanges(columns: ReleaseColumns, episodeOfRow: Int32Array) {
  const changeEpisode = Column.ofIntegers();
  const changeId = Column.ofFloats();
  const changeNamespace = Column.ofFloats();
  columns.changeRow.forEach((row, i) => {
    if (episodeOfRow[row] < 0) return;
    changeEpisode.push(episodeOfRow[row]);
    changeId.push(columns.changeId[i]);
    changeNamespace.push(columns.changeNamespace[i]);
  });
  return {
    changeEpisode: changeEpisode.view(),
    changeId: changeId.view(),
    changeNamespace: changeNamespace.view(),
  };
}
