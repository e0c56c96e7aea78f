import { atLeast, countOf } from './blockCounters';
import { WINDOWS_HOURS } from '../limits';
import { timesOf, type Fleet } from '../fleet';
import { countJointReleases } from './jointCounts';
import { countingOrder } from './partnerBlock';
import { scatteredFleet } from '../__fixtures__/scatteredFleet';

function hitsOf(
  fleet: Fleet,
  subject: number,
  partner: number,
  window: number,
): number {
  const reach = WINDOWS_HOURS[window] * 3600;
  const others = timesOf(fleet, partner);
  return timesOf(fleet, subject).filter(time =>
    others.some(other => Math.abs(other - time) <= reach),
  ).length;
}

it('counts joint releases as going through every pair does', () => {
  const fleet = scatteredFleet();
  const order = countingOrder(fleet);
  const reaches = WINDOWS_HOURS.map(hours => hours * 3600);
  let compared = 0;
  for (const counted of countJointReleases(fleet, order, reaches)) {
    for (const [lane, partner] of order.services.entries()) {
      const hits = hitsOf(fleet, counted.subject, partner, counted.window);
      const bit = 1 << (lane & 31);
      const has = (least: number) =>
        (atLeast(counted, lane >> 5, least) & bit) !== 0;
      expect([has(hits), has(hits + 1)]).toEqual([true, false]);
      expect(countOf(counted, lane >> 5, lane & 31)).toBe(hits);
      compared += 1;
    }
  }
  expect(compared).toBe(40 * 40 * WINDOWS_HOURS.length);
});
