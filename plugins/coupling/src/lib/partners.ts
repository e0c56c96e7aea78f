import type { Partner } from '@seams/backstage-plugin-coupling-common';

/** Those that a service cannot ship without come first. */
const ORDER: Partner['verdict'][] = [
  'needed-together',
  'same-train',
  'not-enough-data',
  'independent',
];

/** The part of a service's releases that its partner had one near to (0–1). */
export function shareTogether({ hits, releases }: Partner): number {
  return releases > 0 ? hits / releases : 0;
}

/**
 * By verdict, then by the share of releases together. The backend orders them
 * by strength, which no reader sees: 14 of 19 may stand above 16 of 19 there.
 */
export function inOrderOfShare(partners: Partner[]): Partner[] {
  return [...partners].sort(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      shareTogether(b) - shareTogether(a) ||
      b.releases - a.releases ||
      a.expected - b.expected,
  );
}
