import { countPairs } from './countPairs';
import { OPTIONS, takeReleases, toFleet } from './fleets';
import {
  scoreTaken,
  searchingWith,
  searchOnCores,
  type TakenReleases,
} from './inside';
import { timed, type Timing } from './stopwatch';
import { syntheticReleases, type SyntheticFleet } from './syntheticFleet';

/** As `coupling score --threads 2`. */
const THREADS = 2;

/** What is timed, of one fleet. Making and reading the fleet is not. */
export interface Case {
  fleet: SyntheticFleet;
  /**
   * All four windows with verdicts and scores, in two threads where the fleet is
   * large, or counting at some windows.
   */
  task: 'verdicts' | 'count' | 'duckdb';
  /** Half-widths of the windows counted. */
  hours?: number[];
}

export interface Measured extends Timing {
  /** Of the whole process, the making of the fleet included. */
  peakMegabytes: number;
  /** What was found, to be compared. */
  found: string;
}

export async function measureCase({
  fleet,
  task,
  hours = [1],
}: Case): Promise<Measured> {
  const { result, ...timing } = await timed(await prepare());
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { ...timing, peakMegabytes, found: result };

  async function prepare(): Promise<() => string | Promise<string>> {
    const releases = syntheticReleases(fleet);
    if (task === 'verdicts') return scoring(takeReleases(releases));
    const episodes = toFleet(takeReleases(releases));
    if (task === 'count') {
      return () => JSON.stringify(countPairs(episodes, hours));
    }
    // Only now: the library alone takes memory in every other case.
    const { DuckDbFleet } = await import('./duckdb');
    const database = await DuckDbFleet.of(episodes);
    return async () => JSON.stringify([await database.countPairs(hours[0])]);
  }
}

/** Apart, so that nothing else holds the releases. */
function scoring(taken: TakenReleases): () => Promise<string> {
  return async () => {
    const steps = scoreTaken(() => taken, [], OPTIONS);
    return neededPairs(
      (await searchingWith(searchOnCores(THREADS), steps)).pairs,
    );
  };
}

function neededPairs(pairs: { verdict: string }[]): string {
  const needed = pairs.filter(pair => pair.verdict === 'needed-together');
  return `${needed.length} needed together`;
}
