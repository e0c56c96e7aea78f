import { severity, type SharingCounts } from './severity';
import type { DatasetUse, ServiceUse } from './datasetUse';
import type { Teams } from '../catalog/teams';
import { CERTAIN, NO_WEIGHT, type Bound, type Weight } from './weight';

/** What weighing one dataset needs besides its use. */
export interface ExposureInput {
  use: DatasetUse;
  /** Its users in a fixed order, so that sums come out the same. */
  users: ServiceUse[];
  /** The system of record, when known. */
  owner?: string;
  /** The owner, else everyone who may come to be. */
  possibleOwners: string[];
  /** Services that join it with a dataset of another owner. */
  joiners: Set<string>;
  /** Team factors of the foreign keys that refer to it. */
  keyFactors: number[];
  teams: Teams;
}

/** How exposed a dataset is to services that do not own it. */
export interface Exposure {
  severity: Weight;
  /** Whom the others were counted as foreign to. */
  countedFrom?: string;
}

const BOUNDS: Bound[] = ['low', 'mid', 'high'];

/**
 * The severity of one dataset with its range. Without a system of record the
 * possible owner that leaves the most foreign use is assumed, so that more
 * evidence on an orphan never makes it look better.
 */
export function exposure(input: ExposureInput): Exposure {
  const candidates: (string | undefined)[] =
    input.possibleOwners.length > 0 ? unlikeOwners(input) : [undefined];
  return candidates
    .map(owner => exposureTo(input, owner))
    .reduce((worst, next) =>
      next.severity.mid > worst.severity.mid ? next : worst,
    );
}

/**
 * One possible owner of each sort. Two of one team that use the dataset in the
 * same way leave the same to the others, and thousands may use one orphan.
 */
function unlikeOwners(input: ExposureInput): string[] {
  const { possibleOwners, use, joiners, teams } = input;
  const sorts = new Map<string, string>();
  for (const owner of possibleOwners) {
    const { read, write, ddl } = use.users.get(owner) ?? {};
    const joins = joiners.has(owner);
    const sort = JSON.stringify([teams.teamOf(owner), read, write, ddl, joins]);
    if (!sorts.has(sort)) sorts.set(sort, owner);
  }
  return [...sorts.values()];
}

function exposureTo(input: ExposureInput, owner: string | undefined): Exposure {
  const foreign = input.users
    .filter(user => user.service !== owner)
    .map(user => ({
      user,
      factor: owner === undefined ? 1 : input.teams.factor(user.service, owner),
      joins: input.joiners.has(user.service),
    }));
  const [low, mid, high] = BOUNDS.map(bound =>
    severity(counts(input, foreign, bound)),
  );
  return { severity: { low, mid, high }, countedFrom: owner };
}

interface ForeignUse {
  user: ServiceUse;
  factor: number;
  joins: boolean;
}

function counts(
  input: ExposureInput,
  foreign: ForeignUse[],
  bound: Bound,
): SharingCounts {
  const total = (weigh: (use: ForeignUse) => Weight) =>
    foreign.reduce((sum, use) => sum + weigh(use)[bound] * use.factor, 0);
  return {
    writers: total(({ user }) => user.write),
    readers: total(({ user }) =>
      user.write[bound] > 0 ? NO_WEIGHT : user.read,
    ),
    keys: input.keyFactors.reduce((sum, factor) => sum + factor, 0),
    joiners: total(({ joins }) => (joins ? CERTAIN : NO_WEIGHT)),
    migrators: total(({ user }) => user.ddl),
    orphaned: isOrphan(input, bound) ? 1 : 0,
  };
}

function isOrphan({ use, users, owner }: ExposureInput, bound: Bound): boolean {
  if (owner !== undefined) return false;
  const services = new Set(use.claims.map(claim => claim.service));
  for (const { service, read, write, ddl } of users) {
    if (read[bound] + write[bound] + ddl[bound] > 0) services.add(service);
  }
  return services.size >= 2;
}
