import type { CoordinatedRelease, ReleasePartner } from '../../assessment';
import {
  MAX_TRAIN_PARTNERS,
  MIN_EFFECTIVE_RELEASES,
  NEEDED_STRENGTH,
} from '../limits';
import { episodesOf, timesOf, type Fleet } from '../fleet';
import type { JudgedPair } from '../verdict/judgePairs';
import type { PartnerTimes } from '../measure/partnerTimes';
import { viewPartner, type PartnerView } from '../measure/partnerView';
import { hitOf } from '../measure/presence';
import { describePartner } from './releasePartner';
import type { NullModel } from '../measure/nullModel';
import { decay, needBeyondChance, rollUp } from './coordinatedReleaseScore';

/** An explicit link leaves next to nothing to chance. */
const LINKED_NEED = 0.99;

/** Scores one service from its judged pairs (scores.md, Roll-up). */
export function scoreService(
  fleet: Fleet,
  nullModel: NullModel,
  partnerTimes: PartnerTimes,
  subject: number,
  pairs: readonly JudgedPair[],
  owners: ReadonlyMap<string, string>,
): CoordinatedRelease {
  const times = timesOf(fleet, subject);
  const releases = times.length;
  const needs = new Float64Array(releases);
  const needsOfOthers = new Float64Array(releases);
  const teams = new Set<string>();
  const partners: ReleasePartner[] = [];
  for (const pair of listedPairs(pairs)) {
    const partner = subject === pair.a ? pair.b : pair.a;
    const view = viewPartner(fleet, nullModel, partnerTimes, subject, partner);
    const described = describePartner(fleet, pair, subject, view, owners);
    partners.push(described);
    if (pair.verdict !== 'needed-together') continue;
    addNeeds(needs, view, pair, subject, fleet);
    if (described.otherTeam) {
      addNeeds(needsOfOthers, view, pair, subject, fleet);
      teams.add(owners.get(described.partner)!);
    }
  }
  const weights = Float64Array.from(times, decay);
  const score = rollUp(needs, weights);
  const others = rollUp(needsOfOthers, weights);
  if (!score || !others) {
    return {
      status: 'unknown',
      reason: {
        code: 'too-few-releases',
        releases,
        needed: MIN_EFFECTIVE_RELEASES,
      },
      partners,
    };
  }
  const last = fleet.newest + times[releases - 1];
  return {
    ...score,
    releases,
    lastReleaseAt: new Date(last * 1000).toISOString(),
    otherTeams: { ...others, teams: [...teams].sort() },
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

/** Raises the need of each release with the partner near, at windows with an effect. */
function addNeeds(
  needs: Float64Array,
  view: PartnerView,
  pair: JudgedPair,
  subject: number,
  fleet: Fleet,
): void {
  view.windows.forEach((seen, window) => {
    const counts =
      window === view.strongest || seen.kappaLow >= NEEDED_STRENGTH;
    if (!seen.eligible || !counts) return;
    const need = needBeyondChance(seen.observed, seen.chance);
    view.presences[window].forEach((presence, i) => {
      if (hitOf(presence) === 1) needs[i] = Math.max(needs[i], need);
    });
  });
  const linked = subject === pair.a ? pair.link?.ofA : pair.link?.ofB;
  const { from } = episodesOf(fleet, subject);
  for (const episode of linked ?? []) {
    needs[episode - from] = LINKED_NEED;
  }
}
