import type { History } from '../histories';
import type { Clone } from './clone';

/** Share of versions that two packages of a group must have in common. */
const MOSTLY = 0.9;

/**
 * Packages that changesets is told to give one version, as far as their tags
 * say that it did.
 */
export function fixedGroups(
  clone: Clone,
  releases: History['events'],
): string[][] {
  const [config] = clone.texts(['HEAD:.changeset/config.json']);
  const patterns: string[][] = config ? JSON.parse(config).fixed ?? [] : [];
  const versions = new Map<string, Set<string>>();
  for (const { service, version } of releases) {
    versions.set(service, (versions.get(service) ?? new Set()).add(version));
  }
  return patterns.flatMap(group => {
    const members = [...versions.keys()].filter(service =>
      group.some(pattern => fits(service, pattern)),
    );
    const pairs = members.flatMap((a, i) =>
      members.slice(i + 1).map(b => [a, b]),
    );
    return pairs.filter(
      ([a, b]) => inCommon(versions.get(a)!, versions.get(b)!) >= MOSTLY,
    );
  });
}

function fits(service: string, pattern: string): boolean {
  return pattern.endsWith('*')
    ? service.startsWith(pattern.slice(0, -1))
    : service === pattern;
}

function inCommon(a: Set<string>, b: Set<string>): number {
  const both = [...a].filter(version => b.has(version)).length;
  return both / Math.max(a.size, b.size);
}
