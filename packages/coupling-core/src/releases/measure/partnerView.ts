import { HOUR, MIN_JOINT_RELEASES, WINDOWS_HOURS } from '../limits';
import { median } from '../statistics/median';
import type { DirectionAtWindow } from './direction';
import { episodesOf, type Fleet } from '../fleet';
import type { PartnerTimes } from './partnerTimes';
import type { Presence } from './presence';
import type { NullModel } from './nullModel';

/** A partner as the releases of one service see it, at every window. */
export interface PartnerView {
  presences: Presence[];
  windows: DirectionAtWindow[];
  /** The window with the strongest effect. */
  strongest: number;
}

export function viewPartner(
  fleet: Fleet,
  nullModel: NullModel,
  times: PartnerTimes,
  subject: number,
  partner: number,
): PartnerView {
  const { from } = episodesOf(fleet, subject);
  const presences = times.presence(subject, partner);
  const windows = presences.map((presence, window) => {
    nullModel.choosePartner(partner, window);
    return nullModel.measure(subject, partner, window, presence, from);
  });
  return { presences, windows, strongest: strongestOf(windows) };
}

/** The strongest eligible window, or failing that the one most often met in. */
function strongestOf(windows: DirectionAtWindow[]): number {
  const strengths = windows.map(seen =>
    seen.eligible && seen.hits >= MIN_JOINT_RELEASES
      ? 2 + seen.kappaLow
      : seen.observed - 1e6,
  );
  return strengths.indexOf(Math.max(...strengths));
}

/**
 * Hours from a release of the subject to the nearest of the partner, the
 * median over its joint releases; positive when the partner comes after.
 */
export function medianLagHours(
  fleet: Fleet,
  subject: number,
  partner: number,
  window: number,
): number {
  const reach = WINDOWS_HOURS[window] * HOUR;
  const lags: number[] = [];
  const { at } = fleet;
  const own = episodesOf(fleet, subject);
  const theirs = episodesOf(fleet, partner);
  let after = theirs.from;
  for (let i = own.from; i < own.to; i++) {
    while (after < theirs.to && at[after] < at[i]) after += 1;
    const next = after < theirs.to ? at[after] - at[i] : Infinity;
    const last = after > theirs.from ? at[after - 1] - at[i] : -Infinity;
    const nearest = next < -last ? next : last;
    if (Math.abs(nearest) <= reach) lags.push(nearest / HOUR);
  }
  return median(lags);
}
