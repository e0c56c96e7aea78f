import {
  FALSE_DISCOVERY_RATE,
  MAX_CHANCE,
  MIN_EFFECTIVE_RELEASES,
  MIN_JOINT_RELEASES,
  SAME_TRAIN_SHARE,
  TESTS_PER_PAIR,
} from '../limits';
import { NEEDED_STRENGTH } from '../../shared/releaseStrength';
import { binomialTail } from '../statistics/binomialTail';
import type { ScheduleChance } from '../chance/cadences';
import { HIGHEST_CHANCE } from '../chance/chance';
import { effectBeyondChance } from '../statistics/effect';
import type { Occasions } from '../chance/occasions';
import { wilson } from '../statistics/wilson';

/** No test above it makes a pair significant: it is one of several. */
const HIGHEST_P = FALSE_DISCOVERY_RATE / TESTS_PER_PAIR;

/**
 * Sums over the releases of one service ("subject"), with a partner, at one
 * window. `weight` is 1/log2(2 + others).
 */
export interface DirectionSums {
  releases: number;
  hits: number;
  weight: number;
  weightSquared: number;
  weightOfHits: number;
  weightedChance: number;
  chance: number;
  /** The releases that stand apart. */
  occasions: () => Occasions;
  /** The chance by schedules other than a week, asked only where it decides. */
  cadences: () => ScheduleChance[];
  /** The chance if the partner's releases were spread evenly over time. */
  plainRate: number;
}

/** What one window says about one direction of a pair. */
export interface DirectionAtWindow {
  releases: number;
  hits: number;
  /** Weighted share of releases with the partner near. */
  observed: number;
  /** Weighted share expected by chance. */
  chance: number;
  /** Mean share expected by chance, every release counting the same. */
  meanChance: number;
  effective: number;
  kappaLow: number;
  kappaHigh: number;
  /** There are enough releases. */
  enough: boolean;
  /** There are enough, and the window has contrast. */
  eligible: boolean;
  /** Mostly together, and far more often than the partner's rate makes it. */
  onSchedule: boolean;
  /** P of as many hits by chance; 1 where it must not count for coupling. */
  p: number;
}

/**
 * Turns sums into an effect, an interval and a test
 * (scores.md, "Coordinated release", Effect and Test).
 */
export function judgeDirection(sums: DirectionSums): DirectionAtWindow {
  const { releases, hits } = sums;
  const observed = sums.weightOfHits / sums.weight;
  const chance = sums.weightedChance / sums.weight;
  const meanChance = sums.chance / releases;
  const effective = sums.weight ** 2 / sums.weightSquared;
  const effect = effectBeyondChance(observed, effective, chance);
  const enough = effective >= MIN_EFFECTIVE_RELEASES - 1e-9;
  const eligible = enough && chance <= MAX_CHANCE;
  const beyondRate = effectBeyondChance(observed, effective, sums.plainRate);
  const mayCouple =
    eligible &&
    hits >= MIN_JOINT_RELEASES &&
    // At or below what chance gives, the tail is about a half or more.
    hits > releases * meanChance;
  return {
    releases,
    hits,
    observed,
    chance,
    meanChance,
    effective,
    kappaLow: effect.low,
    kappaHigh: effect.high,
    enough,
    eligible,
    onSchedule:
      enough &&
      hits >= MIN_JOINT_RELEASES &&
      observed >= SAME_TRAIN_SHARE &&
      beyondRate.low >= NEEDED_STRENGTH,
    p: mayCouple ? pOf(sums, meanChance) : 1,
  };
}

/**
 * P of as many joint releases by chance, and of as many occasions of them; by the
 * chance of a schedule other than a week where there clearly is one.
 */
function pOf(sums: DirectionSums, chance: number): number {
  const { releases, hits } = sums;
  const { joint, solo } = sums.occasions();
  const given = (share: number) =>
    Math.max(
      binomialTail(releases, hits, share),
      binomialTail(joint + solo, joint, share),
    );
  const p = given(chance);
  if (p > HIGHEST_P) return p;
  const schedules = sums
    .cadences()
    .filter(by => by.shifts > 0 && wilson(by.chance, by.shifts).low > chance);
  if (schedules.length === 0) return p;
  const highest = Math.max(...schedules.map(by => by.chance));
  return given(Math.min(HIGHEST_CHANCE, highest));
}
