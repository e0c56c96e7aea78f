import { pooledName, type FleetEvent } from './fleet';
import { ourAnswer } from './ourAnswer';
import { seededRandom } from './random';
import { onWeeklyTrain } from './scenarios';
import { MIN_RELEASES, pairKey, type Truth } from './truth';

/** A monorepo whose release pull request tags all that changed at once. */
const RELEASE_PR_SET = 'otel-js-contrib';

/** Share of joint releases of coupled services that name a common change. */
const NAMED = 0.7;

/** Share of changes in a repository that are on two of its services. */
const ON_TWO = 0.1;

/** Coupled services that release this close did so for one change, seconds. */
const ONE_CHANGE = 24 * 3600;

const YEAR = 365 * 86_400;

/** Shares of pairs called coupled, without and with change ids. */
export interface ChangeIdFigure {
  name: string;
  pairs: number;
  without: number;
  with: number;
}

/** Where times say little: a release pull request, and a year of trains. */
export function changeIdFigures(
  events: readonly FleetEvent[],
  truth: Truth,
): ChangeIdFigure[] {
  const named = withChangeIds(events, truth);
  const year = lastYear(events);
  const enough = new Set(servicesWith(MIN_RELEASES, year));
  const coupled = [...truth.lockstep, ...truth.exact].filter(pair =>
    pair.split(' ').every(service => enough.has(service)),
  );
  const prefix = pooledName(RELEASE_PR_SET, '');
  const members = servicesWith(MIN_RELEASES, events).filter(service =>
    service.startsWith(prefix),
  );
  const together = members.flatMap((a, i) =>
    members.slice(i + 1).map(b => pairKey(a, b)),
  );
  return [
    {
      name: 'members of a release pull request, flagged',
      pairs: together.length,
      without: shareFound(events, together),
      with: shareFound(named, together),
    },
    {
      name: 'coupled, in twelve months of weekly trains, found',
      pairs: coupled.length,
      without: shareFound(onWeeklyTrain(year), coupled),
      with: shareFound(onWeeklyTrain(lastYear(named)), coupled),
    },
  ];
}

function shareFound(events: readonly FleetEvent[], pairs: string[]): number {
  const { coupled } = ourAnswer(events);
  return pairs.filter(pair => coupled.has(pair)).length / pairs.length;
}

/**
 * Every release names a change of its own; most joint ones of coupled services
 * name a common one, too, and of any services of the release pull request's
 * repository a few do.
 */
function withChangeIds(
  events: readonly FleetEvent[],
  truth: Truth,
): FleetEvent[] {
  const random = seededRandom(7);
  const named = events.map((event, i) => ({
    ...event,
    changeIds: [`OWN-${i}`],
  }));
  const byService = new Map<string, typeof named>();
  for (const event of named) {
    const own = byService.get(event.service) ?? [];
    byService.set(event.service, own);
    own.push(event);
  }
  shareByAccident(named, random);
  for (const pair of new Set([...truth.lockstep, ...truth.exact])) {
    const [a, b] = pair.split(' ');
    for (const [i, release] of byService.get(a)!.entries()) {
      const near = byService
        .get(b)!
        .find(({ at }) => Math.abs(at - release.at) <= ONE_CHANGE);
      if (!near || random() >= NAMED) continue;
      release.changeIds.push(`${pair} ${i}`);
      near.changeIds.push(`${pair} ${i}`);
    }
  }
  return named;
}

function shareByAccident(
  events: { service: string; at: number; changeIds: string[] }[],
  random: () => number,
): void {
  const prefix = pooledName(RELEASE_PR_SET, '');
  const members = events
    .filter(({ service }) => service.startsWith(prefix))
    .sort((x, y) => x.at - y.at);
  members.forEach((release, i) => {
    const next = members[i + 1];
    if (random() >= ON_TWO || !next || next.at - release.at > 3600) return;
    next.changeIds.push(release.changeIds[0]);
  });
}

function lastYear(events: readonly FleetEvent[]): FleetEvent[] {
  const newest = events.reduce((last, { at }) => Math.max(last, at), 0);
  return events.filter(({ at }) => at >= newest - YEAR);
}

function servicesWith(
  releases: number,
  events: readonly FleetEvent[],
): string[] {
  const versions = new Map<string, Set<string>>();
  for (const { service, version } of events) {
    versions.set(service, (versions.get(service) ?? new Set()).add(version));
  }
  return [...versions]
    .filter(([, seen]) => seen.size >= releases)
    .map(([service]) => service);
}
