import { HOUR, MIN_EFFECTIVE_RELEASES, WEEK } from '../limits';
import { episodesOf, type Fleet } from '../fleet';
import { nearInProduct } from './nearInProduct';
import { shared } from '../../shared/sharedIntegers';
import { SHIFT_WEEKS, surroundings } from '../chance/surroundings';

/** Half-widths of the windows a mass release is looked for in, hours. */
const MASS_WINDOWS_HOURS = [1, 4];

/** Other services at once below which it is no mass release. */
const MASS_SERVICES = 40;

const SHIFTS = SHIFT_WEEKS.flatMap(weeks => [weeks * WEEK, -weeks * WEEK]);

/** How much busier it is than at the same hour of the weeks around. */
const MASS_SURPRISE = 4;

/**
 * Leaves out mass releases: dozens of services at once, at a moment that is
 * not busy in the weeks around it, so it is no train. A rebuild of everything
 * or the flood after a freeze says nothing about any two of the services. A
 * service that has next to no other releases keeps them, so that a large
 * lockstep group is still seen (scores.md, "Coordinated release", Mass
 * releases).
 *
 * @param productOf - where it is known which services are one product: it is no
 *   mass release for those of a product that is more than half of all there
 * @returns the same services, in the same order
 */
export function withoutMassReleases(
  fleet: Fleet,
  productOf?: Int32Array,
): Fleet {
  const isMass = massReleases(fleet, productOf);
  fleet.services.forEach((_, s) => {
    const { from, to } = episodesOf(fleet, s);
    const own = isMass.subarray(from, to);
    const others = own.filter(mass => mass === 0).length;
    if (others < MIN_EFFECTIVE_RELEASES) own.fill(0);
  });
  return isMass.includes(1) ? keepOthers(fleet, isMass) : fleet;
}

function massReleases(fleet: Fleet, productOf?: Int32Array): Uint8Array {
  const { at, start } = fleet;
  const isMass = new Uint8Array(at.length);
  const before = episodesBeforeHour(fleet);
  for (const windowHours of MASS_WINDOWS_HOURS) {
    const { others } = surroundings(fleet, windowHours);
    const own = productOf && nearInProduct(fleet, windowHours, productOf);
    others.forEach((m, episode) => {
      if (m < MASS_SERVICES || (own && own[episode] > (m + 1) / 2)) return;
      const { crowd, weeks } = crowdInOtherWeeks(at[episode], windowHours);
      if (m * weeks > MASS_SURPRISE * crowd) isMass[episode] = 1;
    });
  }
  return isMass;

  function crowdInOtherWeeks(time: number, windowHours: number) {
    let crowd = 0;
    let weeks = 0;
    for (const shift of SHIFTS) {
      const moment = time + shift;
      if (moment < start || moment > 0) continue;
      const hour = Math.floor((moment - start) / HOUR);
      const from = Math.max(0, hour - windowHours);
      const to = Math.min(before.length - 1, hour + windowHours + 1);
      crowd += before[to] - before[from];
      weeks += 1;
    }
    return { crowd, weeks };
  }
}

function episodesBeforeHour({ at, start }: Fleet): Int32Array {
  const before = new Int32Array(Math.floor(-start / HOUR) + 2);
  for (const time of at) before[Math.floor((time - start) / HOUR) + 1] += 1;
  for (let i = 1; i < before.length; i++) before[i] += before[i - 1];
  return before;
}

function keepOthers(fleet: Fleet, isMass: Uint8Array): Fleet {
  const place = new Int32Array(isMass.length).fill(-1);
  const keptBefore = new Int32Array(isMass.length + 1);
  isMass.forEach((mass, i) => {
    if (mass === 0) place[i] = keptBefore[i];
    keptBefore[i + 1] = keptBefore[i] + 1 - mass;
  });
  const stays = (_: number, i: number) => isMass[i] === 0;
  const named = fleet.changeEpisode.map(episode => place[episode]);
  return {
    ...fleet,
    first: shared(fleet.first.map(i => keptBefore[i])),
    service: shared(fleet.service.filter(stays)),
    at: shared(fleet.at.filter(stays)),
    byTime: shared(fleet.byTime.map(i => place[i]).filter(i => i >= 0)),
    changeEpisode: named.filter(episode => episode >= 0),
    changeId: fleet.changeId.filter((_, i) => named[i] >= 0),
    changeNamespace: fleet.changeNamespace.filter((_, i) => named[i] >= 0),
  };
}
