/**
 * What the fake GitHub holds: the same in every process, and made when it is
 * asked for, so that nobody's memory counts it.
 */
export const NOW = Date.parse('2026-11-01T00:00:00Z');
const START = Date.parse('2024-11-01T00:00:00Z');
const DAY_MS = 24 * 60 * 60_000;
/** Deployments of a service before the 24 months. They must not be kept. */
const TOO_OLD = 3;
/** More than any service has, so that no two share an id. */
const MOST = 10_000;

export interface Deployment {
  id: number;
  createdAt: number;
  environment: 'production' | 'staging';
}

/** Fortnightly for most, twice a week for some, 1.5 a day for a few. */
export function deploymentsIn24Months(service: number): number {
  if (service % 50 === 0) return 1_095;
  return service % 5 === 0 ? 208 : 52;
}

export function listLength(service: number): number {
  return deploymentsIn24Months(service) + TOO_OLD;
}

/** The entry of a service's list at a place; 0 is the newest. */
export function deploymentAt(service: number, place: number): Deployment {
  const many = deploymentsIn24Months(service);
  const id = service * MOST + (many + TOO_OLD - place);
  const step = (NOW - START) / many;
  const createdAt =
    place < many
      ? NOW - Math.floor((place + 0.5) * step)
      : START - (place - many + 1) * DAY_MS;
  // Every tenth is only staged.
  return { id, createdAt, environment: id % 10 ? 'production' : 'staging' };
}

/** The ids that must be evidence in the end, ascending. */
export function* expectedIds(services: number): Generator<number> {
  for (let service = 0; service < services; service += 1) {
    for (let place = deploymentsIn24Months(service) - 1; place >= 0; place--) {
      const { id, environment } = deploymentAt(service, place);
      if (environment === 'production') yield id;
    }
  }
}

export function slugOf(service: number): string {
  return `acme/s${String(service).padStart(5, '0')}`;
}

export function serviceOf(slug: string): number {
  return Number(slug.slice(slug.lastIndexOf('s') + 1));
}
