import type { ReleaseGroup } from '../../assessment';
import { DisjointSets } from '../../shared/disjointSet';
import { FIRM_STRENGTH } from '../../shared/releaseStrength';

/** Two services that were found to be needed together. */
export interface Bond {
  a: string;
  b: string;
  strength: number;
}

/**
 * Services that must ship together: connected by firm bonds, largest group
 * first (scores.md, "Coordinated release", Release groups).
 */
export function releaseGroups(
  bonds: readonly Bond[],
  owners: ReadonlyMap<string, string>,
): ReleaseGroup[] {
  const connected = new DisjointSets<string>();
  for (const { a, b, strength } of bonds) {
    if (strength >= FIRM_STRENGTH) connected.connect(a, b);
  }
  return connected
    .sets()
    .map(services => services.sort())
    .map(services => describe(services, owners))
    .sort(
      (x, y) =>
        y.services.length - x.services.length ||
        (x.services[0] < y.services[0] ? -1 : 1),
    );
}

function describe(
  services: string[],
  owners: ReadonlyMap<string, string>,
): ReleaseGroup {
  const owned = services.flatMap(service => owners.get(service) ?? []);
  const teams = [...new Set(owned)].sort();
  let crossing = owned.length > 0 ? 1 : 0;
  for (const team of teams) {
    const share = owned.filter(owner => owner === team).length / owned.length;
    crossing -= share ** 2;
  }
  return { services, teams, teamCrossing: Math.max(0, crossing) };
}
