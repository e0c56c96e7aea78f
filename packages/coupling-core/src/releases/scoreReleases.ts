import type { AssessOptions } from '../shared/options';
import type {
  CoordinatedRelease,
  ReleaseGroup,
  ReleasePair,
  SourceQuality,
} from '../assessment';
import type { Release } from '../evidence/kinds/release';
import type { UnknownReason } from '../assessment/score';
import { oldestCounted, releaseEpisodes } from './episodes/episodes';
import type { Fleet } from './fleet';
import {
  judgePairs,
  toReleasePair,
  type JudgedPair,
} from './verdict/judgePairs';
import { measureFleet } from './measure/measureFleet';
import { PartnerTimes } from './measure/partnerTimes';
import type { Searching } from './search/pairSearch';
import { judgeSources } from './episodes/quality';
import { readReleases, type ReleaseColumns } from './episodes/releaseColumns';
import { releaseGroups } from './rollup/releaseGroups';
import type { NullModel } from './measure/nullModel';
import { searchingHere } from './search/runSearches';
import { scoreService } from './rollup/scoreService';
import { serviceTimelines } from './episodes/serviceTimelines';
import { drain } from '../shared/drain';

/** What the coordinated-release score is made from. */
export interface ScoreReleasesInput {
  /** Read once, in any order. */
  releases: Iterable<Release>;
  /** Every service to be scored, with its owning team where known. */
  services: { ref: string; owner?: string }[];
  options: Required<AssessOptions>;
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
  const columns = readReleases(releases, options, now);
  return searchingHere(scoreColumns(() => columns, services, options));
}

/**
 * The same for releases that were taken in already, with the same options.
 *
 * @param takeColumns - asked once; whoever gives them away should hold them no
 *   longer, as they are not needed while pairs are measured
 */
export function* scoreColumns(
  takeColumns: () => ReleaseColumns,
  services: ScoreReleasesInput['services'],
  options: Required<AssessOptions>,
): Searching<ScoredReleases> {
  const { everything, quality, unscored } = prepare(takeColumns(), options);
  const { fleet, nullModel, links, pairs } = yield* measureFleet(everything);
  const judged = judgePairs(fleet, pairs, links);
  const oldest = oldestCounted(fleet, options.lookbackMonths);
  const owners = new Map(
    services.flatMap(({ ref, owner }) => (owner ? [[ref, owner]] : [])),
  );
  const byService = new Map([
    ...scoresWithoutEpisodes(services, unscored, oldest),
    ...scoreAll(fleet, nullModel, judged, owners),
  ]);
  const bonds = judged.flatMap(pair => toBond(fleet, pair));
  return {
    byService,
    pairs: Array.from(drain(judged), pair => toReleasePair(fleet, pair)),
    releaseGroups: releaseGroups(bonds, owners),
    quality,
    ...observedPeriod(fleet),
  };
}

/** All that is needed of the columns, which weigh more than the episodes. */
function prepare(columns: ReleaseColumns, options: Required<AssessOptions>) {
  const timelines = serviceTimelines(columns);
  const quality = judgeSources(columns, timelines);
  const refused = new Set(quality.flatMap(q => (q.refused ? q.source : [])));
  return {
    everything: releaseEpisodes(
      columns,
      timelines,
      refused,
      options.lookbackMonths,
    ),
    quality,
    unscored: {
      refusedSources: refusedSourcesOf(columns, refused),
      preReleases: columns.preReleases,
    },
  };
}

/** What there is of services besides episodes. */
interface Unscored extends Pick<ReleaseColumns, 'preReleases'> {
  refusedSources: ReadonlyMap<string, ReadonlySet<string>>;
}

function refusedSourcesOf(
  columns: ReleaseColumns,
  refused: ReadonlySet<string>,
): Unscored['refusedSources'] {
  const refusedSources = new Map<string, Set<string>>();
  columns.service.forEach((s, row) => {
    const source = columns.sources[columns.source[row]];
    if (!refused.has(source)) return;
    const ref = columns.services[s];
    const sources = refusedSources.get(ref) ?? new Set();
    refusedSources.set(ref, sources.add(source));
  });
  return refusedSources;
}

function* scoreAll(
  fleet: Fleet,
  nullModel: NullModel,
  judged: JudgedPair[],
  owners: ReadonlyMap<string, string>,
): Generator<[string, CoordinatedRelease]> {
  const ofService: JudgedPair[][] = fleet.services.map(() => []);
  for (const pair of judged) {
    ofService[pair.a].push(pair);
    ofService[pair.b].push(pair);
  }
  const times = new PartnerTimes(fleet);
  for (const [s, ref] of fleet.services.entries()) {
    yield [ref, scoreService(fleet, nullModel, times, s, ofService[s], owners)];
  }
}

/** Why services have no score for want of any episode. */
function* scoresWithoutEpisodes(
  services: ScoreReleasesInput['services'],
  { refusedSources, preReleases }: Unscored,
  oldest: number,
): Generator<[string, CoordinatedRelease]> {
  const refs = [
    ...services.map(({ ref }) => ref),
    ...refusedSources.keys(),
    ...preReleases.keys(),
  ];
  for (const ref of refs) {
    const reason = reasonOf(
      refusedSources.get(ref),
      (preReleases.get(ref) ?? []).filter(at => at >= oldest).length,
    );
    yield [ref, { status: 'unknown', reason, partners: [] }];
  }
}

function reasonOf(
  refused: ReadonlySet<string> | undefined,
  preReleases: number,
): UnknownReason {
  if (refused) return { code: 'source-refused', sources: [...refused].sort() };
  return preReleases > 0
    ? { code: 'only-pre-releases', releases: preReleases }
    : { code: 'no-release-evidence' };
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
