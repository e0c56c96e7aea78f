import type { Rollout } from '../../assessment';
import { Column } from '../../shared/growableArray';
import { shared, sharedIntegers } from '../../shared/sharedIntegers';
import type { Fleet } from '../fleet';
import { DAY } from '../limits';
import type { ReleaseColumns } from './releaseColumns';
import { RolloutsOfService } from './rollouts';
import { rowsOf, type ServiceTimelines } from './serviceTimelines';
import type { RowOutcomes } from './settle';

/** Releases of one service closer than this are one episode, seconds. */
const EPISODE_GAP = 30 * 60;

const SECONDS_PER_MONTH = (365.25 / 12) * DAY;

/** The episodes of a fleet, and what their releases were. */
export interface Episodes {
  fleet: Fleet;
  /** The episode of every release that is in one, and its source. */
  releases: { episode: Int32Array; source: Int32Array };
  /** Where a service releases to several environments. */
  rollouts: ReadonlyMap<string, Rollout>;
}

/**
 * Drops duplicates (one service, one version) and what is older than the
 * lookback, and merges releases close in time into episodes
 * (scores.md, "Coordinated release", Preparation).
 *
 * @param outcomes - what is dropped is put down here
 */
export function releaseEpisodes(
  columns: ReleaseColumns,
  timelines: ServiceTimelines,
  outcomes: RowOutcomes,
  lookbackMonths: number,
): Episodes {
  const newest = newestRelease(columns, timelines, outcomes);
  const oldest = oldestCounted({ newest }, lookbackMonths);
  const at = Column.ofIntegers();
  const service = Column.ofIntegers();
  const episodeOfRow = new Int32Array(columns.at.length).fill(-1);
  const rollouts = new Map<string, Rollout>();
  const services: string[] = [];
  const first = [0];
  let count = 0;
  timelines.services.forEach((ref, s) => {
    const own = new RolloutsOfService(columns);
    let last = -Infinity;
    for (const row of rowsOf(timelines, s)) {
      const time = columns.at[row];
      if (!outcomes.isKept(row)) continue;
      if (!own.isNew(row)) outcomes.set(row, 'known');
      else if (time < oldest) outcomes.set(row, 'too-old');
      else {
        if (time - last >= EPISODE_GAP) {
          at.push(time - newest);
          service.push(services.length);
          count += 1;
        }
        last = time;
        episodeOfRow[row] = count - 1;
      }
    }
    if (count === first[services.length]) return;
    const rollout = own.rollout();
    if (rollout) rollouts.set(ref, rollout);
    services.push(ref);
    first.push(count);
  });
  const fleet = {
    services,
    first: shared(first),
    service: shared(service.view()),
    at: shared(at.view()),
    ...inTimeOrder(at.view()),
    newest,
    ...namedChanges(columns, episodeOfRow),
  };
  return { fleet, releases: releasesIn(episodeOfRow, columns), rollouts };
}

/** The start of the lookback, seconds since 1970. */
export function oldestCounted(
  { newest }: Pick<Fleet, 'newest'>,
  lookbackMonths: number,
): number {
  return newest - lookbackMonths * SECONDS_PER_MONTH;
}

function newestRelease(
  { at }: ReleaseColumns,
  { rows }: ServiceTimelines,
  outcomes: RowOutcomes,
): number {
  let newest = 0;
  for (const row of rows) {
    if (at[row] > newest && outcomes.isKept(row)) newest = at[row];
  }
  return newest;
}

function releasesIn(episodeOfRow: Int32Array, { source }: ReleaseColumns) {
  const episode = Column.ofIntegers();
  const from = Column.ofIntegers();
  episodeOfRow.forEach((own, row) => {
    if (own < 0) return;
    episode.push(own);
    from.push(source[row]);
  });
  return { episode: episode.view(), source: from.view() };
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
