import type {
  CoordinatedRelease,
  ReleasePartner,
  Rollout,
} from '../../assessment';
import { timesOf, type Fleet } from '../fleet';
import { MAX_TRAIN_PARTNERS, MIN_EFFECTIVE_RELEASES } from '../limits';
import type { NullModel } from '../measure/nullModel';
import type { PartnerTimes } from '../measure/partnerTimes';
import { viewPartner } from '../measure/partnerView';
import type { JudgedPair } from '../verdict/judgePairs';
import { decay } from './coordinatedReleaseScore';
import { Needs, OtherTeamsNeeds } from './needs';
import { describePartner } from './releasePartner';

/** The service to score, and what its releases do not tell. */
export interface Subject {
  s: number;
  owners: ReadonlyMap<string, string>;
  rollout?: Rollout;
}

/** Scores one service from its judged pairs (scores.md, Roll-up). */
export function scoreService(
  fleet: Fleet,
  nullModel: NullModel,
  partnerTimes: PartnerTimes,
  { s, owners, rollout }: Subject,
  pairs: readonly JudgedPair[],
): CoordinatedRelease {
  const times = timesOf(fleet, s);
  const weights = Float64Array.from(times, decay);
  const needs = new Needs(fleet, s, weights);
  const ofOthers = new OtherTeamsNeeds(fleet, s, weights, owners);
  const partners: ReleasePartner[] = [];
  for (const pair of listedPairs(pairs)) {
    const partner = s === pair.a ? pair.b : pair.a;
    const view = viewPartner(fleet, nullModel, partnerTimes, s, partner);
    const described = describePartner(fleet, pair, s, view, owners);
    partners.push(described);
    needs.add(pair, described, view);
    ofOthers.add(pair, described, view);
  }
  const releases = times.length;
  const score = needs.score();
  const otherTeams = ofOthers.score();
  if (!score || !otherTeams) {
    const needed = MIN_EFFECTIVE_RELEASES;
    const reason = { code: 'too-few-releases' as const, releases, needed };
    return { status: 'unknown', reason, partners };
  }
  if (score.status === 'unknown') return { ...score, partners };
  const last = fleet.newest + times[releases - 1];
  return {
    ...score,
    releases,
    lastReleaseAt: new Date(last * 1000).toISOString(),
    otherTeams,
    ...(rollout && { rollout }),
    partners,
  };
}

function listedPairs(pairs: readonly JudgedPair[]): JudgedPair[] {
  const needed = pairs
    .filter(pair => pair.verdict === 'needed-together')
    .sort((x, y) => y.strength - x.strength);
  const train = pairs
    .filter(pair => pair.verdict === 'same-train' && pair.onSchedule)
    .sort((x, y) => y.observed - x.observed)
    .slice(0, MAX_TRAIN_PARTNERS);
  return [...needed, ...train];
}
