import type { RequiredOptions } from '../shared/options';
import type {
  CoordinatedRelease,
  ReleaseGroup,
  ReleaseIntakeAccount,
  ReleasePair,
  ServiceLeftOut,
  SourceQuality,
} from '../assessment';
import type { Release } from '../evidence/kinds/release';
import type { Account } from './episodes/account';
import {
  oldestCounted,
  releaseEpisodes,
  type Episodes,
} from './episodes/episodes';
import { episodesOf, timesOf, type Fleet } from './fleet';
import {
  judgePairs,
  toReleasePair,
  type JudgedPair,
} from './verdict/judgePairs';
import { measureFleet } from './measure/measureFleet';
import { PartnerTimes } from './measure/partnerTimes';
import type { Searching } from './search/pairSearch';
import { judgeSources } from './episodes/quality';
import type { ReleaseColumns } from './episodes/releaseColumns';
import { readReleases, type TakenReleases } from './episodes/releaseIntake';
import { settleRows, type RowOutcomes } from './episodes/settle';
import { releaseGroups } from './rollup/releaseGroups';
import type { NullModel } from './measure/nullModel';
import { searchingHere } from './search/runSearches';
import { scoreService } from './rollup/scoreService';
import { serviceTimelines } from './episodes/serviceTimelines';
import { drain } from '../shared/drain';
import { scoresWithoutEpisodes } from './unscored';

/** What the coordinated-release score is made from. */
export interface ScoreReleasesInput {
  /** Read once, in any order. */
  releases: Iterable<Release>;
  /** Every service to be scored, with its owning team where known. */
  services: { ref: string; owner?: string }[];
  options: RequiredOptions;
  /** ISO 8601. */
  now: string;
}

/** The coordinated-release conclusions about a fleet. */
export interface ScoredReleases {
  /** Every service of the input, and every other one with releases. */
  byService: Map<string, CoordinatedRelease>;
  pairs: ReleasePair[];
  releaseGroups: ReleaseGroup[];
  quality: SourceQuality[];
  /** What became of the releases of every source. */
  leftOut: ReleaseIntakeAccount[];
  /** What was left out of services' releases. */
  leftOutByService: Map<string, ServiceLeftOut[]>;
  /** First and last release scored, ISO 8601. */
  dataFrom?: string;
  dataTo?: string;
}

/**
 * Scores how much services must be released together (scores.md, "Coordinated
 * release"). Whatever the order of the releases, the result is the same.
 */
export function scoreReleases(input: ScoreReleasesInput): ScoredReleases {
  const { releases, services, options, now } = input;
  const taken = readReleases(releases, options, now);
  return searchingHere(scoreTaken(() => taken, services, options));
}

/**
 * The same for releases that were taken in already, with the same options.
 *
 * @param take - asked once; whoever gives them away should hold them no
 *   longer, as they are not needed while pairs are measured
 * @param known - the services that count, as subject, partner and crowd; all do
 *   without
 */
export function* scoreTaken(
  take: () => TakenReleases,
  services: ScoreReleasesInput['services'],
  options: RequiredOptions,
  known?: ReadonlySet<string>,
): Searching<ScoredReleases> {
  const { everything, quality, account, ...prepared } = prepare(
    take(),
    options,
    known,
  );
  const { fleet, nullModel, links, pairs } = yield* measureFleet(
    everything.fleet,
  );
  takeBackMassReleases(everything, fleet, prepared.sources, account);
  const judged = judgePairs(fleet, pairs, links);
  const owners = new Map(
    services.flatMap(({ ref, owner }) => (owner ? [[ref, owner]] : [])),
  );
  const { environments } = options;
  const byService = new Map([
    ...scoresWithoutEpisodes(services, {
      ...{ account, quality, environments },
      preReleases: prepared.preReleases,
    }),
    ...scoreAll(fleet, nullModel, judged, owners, everything.rollouts),
  ]);
  const bonds = judged.flatMap(pair => toBond(fleet, pair));
  return {
    byService,
    pairs: Array.from(drain(judged), pair => toReleasePair(fleet, pair)),
    releaseGroups: releaseGroups(bonds, owners),
    quality,
    leftOut: account.bySources(),
    leftOutByService: account.byServices(),
    ...observedPeriod(fleet),
  };
}

/** All that is needed of the columns, which weigh more than the episodes. */
function prepare(
  { columns, account }: TakenReleases,
  { lookbackMonths }: RequiredOptions,
  known?: ReadonlySet<string>,
) {
  const outcomes = settleRows(columns, known);
  const timelines = serviceTimelines(columns, outcomes);
  const quality = judgeSources(columns, timelines, outcomes);
  const everything = releaseEpisodes(
    columns,
    timelines,
    outcomes,
    lookbackMonths,
  );
  outcomes.tell(account);
  const oldest = oldestCounted(everything.fleet, lookbackMonths);
  return {
    ...{ everything, quality, account, sources: columns.sources },
    preReleases: countPreReleases(columns, outcomes, oldest),
  };
}

/** By service, its pre-releases since `oldest`; a version counts once. */
function countPreReleases(
  { suffixes, services, service, at, version }: ReleaseColumns,
  outcomes: RowOutcomes,
  oldest: number,
): Map<string, number> {
  const versions = new Map<string, Set<number>>();
  for (const { row } of suffixes) {
    if (!outcomes.is(row, 'pre-release') || at[row] < oldest) continue;
    const ref = services[service[row]];
    const own = versions.get(ref) ?? new Set();
    versions.set(ref, own.add(version[row]));
  }
  return new Map([...versions].map(([ref, own]) => [ref, own.size]));
}

/** Puts down the releases of mass releases, which were found by measuring. */
function takeBackMassReleases(
  { fleet: everything, releases }: Episodes,
  fleet: Fleet,
  sources: readonly string[],
  account: Account,
): void {
  if (fleet.at.length === everything.at.length) return;
  const stays = new Uint8Array(everything.at.length);
  everything.services.forEach((_, s) => {
    const kept = new Set(timesOf(fleet, s));
    const { from, to } = episodesOf(everything, s);
    for (let i = from; i < to; i++) {
      if (kept.has(everything.at[i])) stays[i] = 1;
    }
  });
  releases.episode.forEach((episode, i) => {
    if (stays[episode] === 1) return;
    account.takeBack({
      source: sources[releases.source[i]],
      service: everything.services[everything.service[episode]],
      at: everything.newest + everything.at[episode],
    });
  });
}

function* scoreAll(
  fleet: Fleet,
  nullModel: NullModel,
  judged: JudgedPair[],
  owners: ReadonlyMap<string, string>,
  rollouts: Episodes['rollouts'],
): Generator<[string, CoordinatedRelease]> {
  const ofService: JudgedPair[][] = fleet.services.map(() => []);
  for (const pair of judged) {
    ofService[pair.a].push(pair);
    ofService[pair.b].push(pair);
  }
  const times = new PartnerTimes(fleet);
  for (const [s, ref] of fleet.services.entries()) {
    const subject = { s, owners, rollout: rollouts.get(ref) };
    yield [ref, scoreService(fleet, nullModel, times, subject, ofService[s])];
  }
}

function toBond(fleet: Fleet, pair: JudgedPair) {
  if (pair.verdict !== 'needed-together') return [];
  const a = fleet.services[pair.a];
  const b = fleet.services[pair.b];
  return [{ a, b, strength: pair.strength }];
}

function observedPeriod({ at, newest, start }: Fleet) {
  if (at.length === 0) return {};
  return {
    dataFrom: new Date((newest + start) * 1000).toISOString(),
    dataTo: new Date(newest * 1000).toISOString(),
  };
}
