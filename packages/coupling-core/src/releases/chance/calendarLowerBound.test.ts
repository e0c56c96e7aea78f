import { fleetOfTimes } from '../__fixtures__/fleetOfTimes';
import { scatteredFleet } from '../__fixtures__/scatteredFleet';
import { CalendarLowerBound } from './calendarLowerBound';
import { DAY, HOUR, WEEK, WINDOWS_HOURS } from '../limits';
import { timesOf, type Fleet } from '../fleet';
import { SHIFT_WEEKS } from './surroundings';

/** The mean chance by the calendar, going through every shift. */
function calendarChance(
  fleet: Fleet,
  subject: number,
  partner: number,
  window: number,
): number {
  const reach = WINDOWS_HOURS[window] * HOUR;
  const { start } = fleet;
  const others = timesOf(fleet, partner);
  const shifts = SHIFT_WEEKS.flatMap(n => [n * WEEK, -n * WEEK]);
  const chances = Array.from(timesOf(fleet, subject), time => {
    const possible = shifts
      .map(shift => time + shift)
      .filter(moment => moment >= start && moment <= 0);
    const met = possible.filter(moment =>
      others.some(other => Math.abs(other - moment) <= reach),
    );
    return (met.length + 0.25) / (possible.length + 0.5);
  });
  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}

/** The bound and the chance of every pair and window. */
function compare(fleet: Fleet): { bound: number; chance: number }[] {
  const calendar = new CalendarLowerBound(fleet);
  const services = fleet.services.map((_, s) => s);
  return services.flatMap(partner => {
    calendar.choosePartner(partner);
    return services.flatMap(subject =>
      WINDOWS_HOURS.map((_, window) => ({
        bound: calendar.leastChance(subject, window),
        chance: calendarChance(fleet, subject, partner, window),
      })),
    );
  });
}

it('is never above what the calendar gives', () => {
  const compared = compare(scatteredFleet());
  expect(compared).toHaveLength(40 * 40 * WINDOWS_HOURS.length);
  for (const { bound, chance } of compared) {
    expect(bound).toBeLessThanOrEqual(chance + 1e-12);
  }
  // It is a bound worth having where windows are wider than a slot.
  const sum = (of: 'bound' | 'chance') =>
    compared.reduce((total, both) => total + both[of], 0);
  expect(sum('bound')).toBeGreaterThan(0.8 * sum('chance'));
});

it('is all that the calendar gives on a weekly train', () => {
  const weekly = (minute: number) =>
    Array.from({ length: 40 }, (_, week) => week * WEEK + minute * 60);
  // The last fixes the period, and where its half hours begin.
  const train = fleetOfTimes([weekly(10), weekly(25), [-DAY, 40 * WEEK - DAY]]);
  const calendar = new CalendarLowerBound(train);
  calendar.choosePartner(1);
  for (const window of [0, 1, 2, 3]) {
    expect(calendar.leastChance(0, window)).toBeCloseTo(
      calendarChance(train, 0, 1, window),
      10,
    );
  }
});
