import type { Rollout } from '../../assessment';
import { DAY, HOUR } from '../limits';
import { median } from '../statistics/median';
import { NO_VERSION, type ReleaseColumns } from './releaseColumns';

/** Longest time in which what has no version is one rollout, seconds. */
const LONGEST_ROLLOUT = DAY;

/** A version and where it went. */
interface Version {
  start: number;
  end: number;
  environments: Set<number>;
}

/** Where there is one environment, it is not asked where a version went. */
const ANY_VERSION: Version = { start: 0, end: 0, environments: new Set([0]) };

/**
 * Tells the releases of one service apart, row by row in time order: the same
 * version again is none, wherever it goes. What has no version is the same
 * where it goes to one environment after another within a day.
 */
export class RolloutsOfService {
  private readonly versions = new Map<number, Version>();
  private current: Version | undefined;
  private readonly isOnlyOne: boolean;

  constructor(private readonly columns: ReleaseColumns) {
    this.isOnlyOne = columns.environments.length === 1;
  }

  /** Whether a row is a release that was not there before. */
  isNew(row: number): boolean {
    const { version, line, at, environment } = this.columns;
    const known = this.versions.get(version[row]);
    const rollout =
      known ?? (line[row] === NO_VERSION ? this.goesOnIn(row) : undefined);
    if (rollout) {
      if (!rollout.environments.has(environment[row])) {
        rollout.environments.add(environment[row]);
        rollout.end = at[row];
      }
      return false;
    }
    const begun = this.isOnlyOne ? ANY_VERSION : newVersion(this.columns, row);
    this.versions.set(version[row], begun);
    if (line[row] === NO_VERSION) this.current = begun;
    return true;
  }

  /** Absent where every version went to one environment. */
  rollout(): Rollout | undefined {
    const all = [...this.versions.values()];
    const several = all.filter(version => version.environments.size > 1);
    if (several.length === 0) return undefined;
    const environments = new Set(
      several.flatMap(version => [...version.environments]),
    );
    const spreads = several.map(({ start, end }) => (end - start) / HOUR);
    return {
      environments: [...environments]
        .map(environment => this.columns.environments[environment])
        .sort(),
      releases: several.length,
      medianSpreadHours: median(spreads),
    };
  }

  /** The rollout under way, if the row takes it to another environment. */
  private goesOnIn(row: number): Version | undefined {
    const { at, environment } = this.columns;
    const { current } = this;
    if (this.isOnlyOne || !current) return undefined;
    const isLate = at[row] - current.start > LONGEST_ROLLOUT;
    return isLate || current.environments.has(environment[row])
      ? undefined
      : current;
  }
}

function newVersion(columns: ReleaseColumns, row: number): Version {
  const time = columns.at[row];
  const environments = new Set([columns.environment[row]]);
  return { start: time, end: time, environments };
}
