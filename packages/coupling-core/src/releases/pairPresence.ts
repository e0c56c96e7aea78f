import { HOUR, WEEK, WINDOWS_HOURS } from './constants';
import type { Fleet } from './episodes';
import type { Presence } from './presence';
import { SHIFT_WEEKS } from './surroundings';

const REACHES = WINDOWS_HOURS.map(hours => hours * HOUR);

/**
 * Where `partner` is near the episodes of `subject` alone, at every window;
 * the arrays begin at the subject's first episode. Two time lines are merged
 * once per shift, whatever the number of windows.
 */
export function pairPresence(
  fleet: Fleet,
  subject: number,
  partner: number,
): Presence[] {
  const releases = fleet.first[subject + 1] - fleet.first[subject];
  const presences = REACHES.map(() => ({
    hit: new Uint8Array(releases),
    shifted: new Uint8Array(releases),
  }));
  const hits = presences.map(presence => presence.hit);
  const shifted = presences.map(presence => presence.shifted);
  countNear(fleet, subject, partner, 0, hits);
  for (const weeks of SHIFT_WEEKS) {
    countNear(fleet, subject, partner, weeks * WEEK, shifted);
    countNear(fleet, subject, partner, -weeks * WEEK, shifted);
  }
  return presences;
}

/** Adds 1 wherever the partner is near the subject's episode moved by `shift`. */
function countNear(
  { at, first }: Fleet,
  subject: number,
  partner: number,
  shift: number,
  into: Uint8Array[],
): void {
  const start = first[subject];
  const end = first[partner + 1];
  let next = first[partner];
  let previousTime = -Infinity;
  for (let i = start; i < first[subject + 1]; i++) {
    const time = at[i] + shift;
    while (next < end && at[next] < time) previousTime = at[next++];
    let distance = time - previousTime;
    if (next < end) distance = Math.min(distance, at[next] - time);
    for (let w = REACHES.length - 1; w >= 0; w--) {
      if (distance > REACHES[w]) break;
      into[w][i - start] += 1;
    }
  }
}
