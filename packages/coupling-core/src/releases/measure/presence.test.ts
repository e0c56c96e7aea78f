import { HOUR, WEEK, WINDOWS_HOURS } from '../limits';
import { timesOf, type Fleet } from '../fleet';
import { PartnerTimes } from './partnerTimes';
import { hitOf, PresenceFinder, shiftedOf } from './presence';
import { scatteredFleet } from '../__fixtures__/scatteredFleet';
import { SHIFT_WEEKS } from '../chance/surroundings';

const SHIFTS = [...SHIFT_WEEKS, ...SHIFT_WEEKS.map(weeks => -weeks)];

function isNear(
  fleet: Fleet,
  partner: number,
  time: number,
  window: number,
): boolean {
  const reach = WINDOWS_HOURS[window] * HOUR;
  return timesOf(fleet, partner).some(other => Math.abs(other - time) <= reach);
}

function shiftedNear(
  fleet: Fleet,
  partner: number,
  time: number,
  window: number,
): number {
  return SHIFTS.map(weeks => time + weeks * WEEK)
    .filter(moment => moment >= fleet.start && moment <= 0)
    .filter(moment => isNear(fleet, partner, moment, window)).length;
}

const fleet = scatteredFleet();
const windows = WINDOWS_HOURS.map((hours, window) => ({ hours, window }));

it.each(windows)(
  'finds who is near within $hours h, fleet-wide',
  ({ window }) => {
    const finder = new PresenceFinder(fleet);
    const found = new Uint16Array(fleet.at.length);
    for (const partner of [0, 7, 39]) {
      finder.find(partner, WINDOWS_HOURS[window] * HOUR, found);
      fleet.at.forEach((time, i) => {
        expect(hitOf(found[i]) === 1).toBe(
          isNear(fleet, partner, time, window),
        );
        expect(shiftedOf(found[i])).toBe(
          shiftedNear(fleet, partner, time, window),
        );
      });
    }
  },
);

it.each(windows)(
  'finds who is near within $hours h, pair by pair',
  ({ window }) => {
    const times = new PartnerTimes(fleet);
    for (const partner of [0, 7, 39]) {
      for (const subject of [1, 20, 38]) {
        const found = times.presence(subject, partner)[window];
        timesOf(fleet, subject).forEach((time, i) => {
          expect(hitOf(found[i]) === 1).toBe(
            isNear(fleet, partner, time, window),
          );
          expect(shiftedOf(found[i])).toBe(
            shiftedNear(fleet, partner, time, window),
          );
        });
      }
    }
  },
);
