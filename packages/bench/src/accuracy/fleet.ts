import { SEPARATE_REPOSITORIES, type History } from './histories';
import { seededRandom } from './random';

/** A release in the pooled fleet. */
export interface FleetEvent {
  service: string;
  version: string;
  /** Seconds since 1970. */
  at: number;
  commit: string;
  actor?: string;
  changeIds?: string[];
  rolledBack?: boolean;
}

/** The end of the months looked at. */
export const END = Date.UTC(2026, 6, 1) / 1000;
const START = Date.UTC(2024, 6, 1) / 1000;

const PRE_RELEASE = /-(?!\d+$)|\d[ab]\d/;

/** The name of a service in the pooled fleet. */
export function pooledName(set: string, service: string): string {
  const name = `${set}.${service}`.replace(/[^a-z0-9.-]+/gi, '_');
  return `component:default/${name}`.toLowerCase();
}

/** Whether a release is of the months looked at, and no pre-release. */
export function isCounted(event: { at: number; version: string }): boolean {
  const { at, version } = event;
  return at >= START && at < END && !PRE_RELEASE.test(version);
}

/**
 * Pools all sets into one fleet. Services of one repository are tagged by one
 * command; 0–40 minutes of jitter make them the independent pipelines that a
 * fleet of services has.
 */
export function poolFleet(histories: readonly History[]): FleetEvent[] {
  const random = seededRandom(20260701);
  return histories.flatMap(({ name, events }) =>
    events.filter(isCounted).map(({ service, version, at, commit }) => ({
      service: pooledName(name, service),
      version,
      at:
        name === SEPARATE_REPOSITORIES
          ? at
          : at + Math.floor(random() * 40 * 60),
      commit,
    })),
  );
}
