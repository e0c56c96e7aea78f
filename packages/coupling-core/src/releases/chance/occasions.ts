/** How many independent trials the releases of a service are, at a window. */
export interface Occasions {
  joint: number;
  solo: number;
}

/**
 * Counts joint and solo releases that stand so far apart that their windows do
 * not overlap: a dozen releases within a week are near one and the same release
 * of the partner, so they are not a dozen coincidences. The most that fit are
 * counted, of each kind for itself, so a solo release never takes a joint
 * occasion away, nor a joint one adds a solo (scores.md, "Coordinated release",
 * Test).
 *
 * @param times - of the releases, in time order, seconds
 * @param isJoint - whether the release at that place is
 * @param reach - half-width of the window, seconds
 */
export function countOccasions(
  times: Int32Array,
  isJoint: (place: number) => boolean,
  reach: number,
): Occasions {
  const apart = 2 * reach;
  let joint = 0;
  let solo = 0;
  let lastJoint = -Infinity;
  let lastSolo = -Infinity;
  times.forEach((time, place) => {
    if (isJoint(place)) {
      if (time - lastJoint <= apart) return;
      lastJoint = time;
      joint += 1;
    } else if (time - lastSolo > apart) {
      lastSolo = time;
      solo += 1;
    }
  });
  return { joint, solo };
}
