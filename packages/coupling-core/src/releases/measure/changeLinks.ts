import { HOUR, MIN_JOINT_RELEASES, WINDOWS_HOURS } from '../limits';
import { releasesOf, type Fleet } from '../fleet';
import { pairKey, type PairKey } from '../pairs';
import { namedChanges } from './namedChanges';
import { wilson } from '../statistics/wilson';

/** Joint releases of two services (`a < b`) that name the same change. */
export interface ChangeLink {
  a: number;
  b: number;
  /** Linked episodes of each. */
  ofA: Set<number>;
  ofB: Set<number>;
}

/** Finds pairs of services whose joint releases name a common change. */
export function changeLinks(fleet: Fleet): Map<PairKey, ChangeLink> {
  const links = new Map<PairKey, ChangeLink>();
  const reach = WINDOWS_HOURS[WINDOWS_HOURS.length - 1] * HOUR;
  for (const { episodes, isMass } of namedChanges(fleet)) {
    if (isMass) continue;
    for (const x of episodes) {
      for (const y of episodes) {
        const a = fleet.service[x];
        const b = fleet.service[y];
        if (a < b && Math.abs(fleet.at[x] - fleet.at[y]) <= reach) {
          const link = linkOf(links, a, b, fleet.services.length);
          link.ofA.add(x);
          link.ofB.add(y);
        }
      }
    }
  }
  return links;
}

/** The number of joint releases that name a common change. */
export function linkedReleases(link: ChangeLink | undefined): number {
  return link ? Math.min(link.ofA.size, link.ofB.size) : 0;
}

/**
 * Strength by explicit links: the lower bound of the share of releases that
 * name a change the other names too, in the stronger direction; 0 below
 * three (scores.md, "Coordinated release", Explicit links).
 */
export function linkStrength(fleet: Fleet, link: ChangeLink): number {
  if (linkedReleases(link) < MIN_JOINT_RELEASES) return 0;
  const share = (service: number, linked: Set<number>) => {
    const releases = releasesOf(fleet, service);
    return wilson(linked.size / releases, releases).low;
  };
  return Math.max(share(link.a, link.ofA), share(link.b, link.ofB));
}

function linkOf(
  links: Map<PairKey, ChangeLink>,
  a: number,
  b: number,
  services: number,
): ChangeLink {
  const key = pairKey(a, b, services);
  let link = links.get(key);
  if (!link) {
    link = { a, b, ofA: new Set(), ofB: new Set() };
    links.set(key, link);
  }
  return link;
}
