import * as fc from '@seams/property-testing';
import { fleetOfTimes } from '../__fixtures__/fleetOfTimes';
import { mixedFleet } from '../__testUtils__/mixedFleet';
import { CalendarLowerBound } from '../chance/calendarLowerBound';
import { PairLowerBound } from './pairLowerBound';
import { DAY, HOUR } from '../limits';
import { releasesOf, type Fleet } from '../fleet';
import { FleetLowerBound } from '../chance/fleetLowerBound';
import { PartnerTimes } from '../measure/partnerTimes';
import { viewPartner } from '../measure/partnerView';
import { NullModel } from '../measure/nullModel';

/** The least chance of every pair and window, beside what is measured. */
function compare(fleet: Fleet) {
  const nullModel = new NullModel(fleet, true);
  const calendar = new CalendarLowerBound(fleet);
  const fleetBound = new FleetLowerBound(fleet, nullModel.windows);
  const bound = new PairLowerBound(
    fleet,
    nullModel.windows,
    calendar,
    fleetBound,
  );
  const times = new PartnerTimes(fleet);
  const services = fleet.services
    .map((_, s) => s)
    .filter(s => releasesOf(fleet, s) > 0);
  return services.flatMap(partner => {
    calendar.choosePartner(partner);
    const releases = releasesOf(fleet, partner);
    return services
      .filter(subject => subject !== partner)
      .flatMap(subject =>
        viewPartner(fleet, nullModel, times, subject, partner).windows.map(
          ({ meanChance, eligible }, window) => ({
            least: bound.leastChance(subject, window, releases),
            byCalendar: calendar.leastChance(subject, window),
            meanChance,
            eligible,
          }),
        ),
      );
  });
}

it('is between what the calendar gives from below and what is measured', () => {
  fc.assert(
    fc.property(mixedFleet, fleet => {
      for (const seen of compare(fleet)) {
        expect(seen.least).toBeGreaterThanOrEqual(seen.byCalendar - 1e-12);
        const most = seen.eligible ? seen.meanChance : 1;
        expect(seen.least).toBeLessThanOrEqual(most + 1e-12);
      }
    }),
    { numRuns: 8 },
  );
});

it('knows that a window has no contrast', () => {
  const daily = Array.from({ length: 100 }, (_, day) => day * DAY);
  const rare = Array.from({ length: 12 }, (_, i) => 8 * i * DAY + HOUR);
  const atWindows = compare(
    fleetOfTimes([rare, ...Array.from({ length: 20 }, () => daily)]),
  );
  expect(
    atWindows.map(({ eligible, least }) => [eligible, least === 1]),
  ).toContainEqual([false, true]);
  expect(
    atWindows.filter(({ eligible, least }) => eligible && least === 1),
  ).toEqual([]);
});
