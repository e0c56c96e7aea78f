import type { FleetEvent } from './fleet';
import { seededRandom } from './random';

/** A way real histories can be bent, to see whether the score holds. */
export interface Scenario {
  name: string;
  bend(events: readonly FleetEvent[]): FleetEvent[];
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** A Tuesday, 14:00 UTC. */
const A_TUESDAY = Date.UTC(2024, 0, 2, 14) / 1000;

export const SCENARIOS: Scenario[] = [
  { name: 'as is', bend: events => [...events] },
  { name: 'weekly train', bend: onWeeklyTrain },
  { name: 'train every second week', bend: events => onTrain(events, 2) },
  { name: 'train every fourth week', bend: events => onTrain(events, 4) },
  { name: 'mass releases by a bot', bend: withBotReleases },
  { name: 'mass releases by nobody known', bend: withMassReleases },
  { name: 'high-frequency deployer', bend: withHighFrequency },
  { name: 'rollback storm', bend: withRollbackStorm },
  { name: 'duplicates', bend: withDuplicates },
  { name: 'freeze, then flood', bend: withFreeze },
];

/** Every release waits for the next Tuesday 14:00 UTC, and 0–90 minutes. */
export function onWeeklyTrain(events: readonly FleetEvent[]): FleetEvent[] {
  return onTrain(events, 1);
}

/** The same with a train every so many weeks. */
function onTrain(events: readonly FleetEvent[], weeks: number): FleetEvent[] {
  const random = seededRandom(1);
  return movedInOrder(events, ({ at }) => {
    const trains = Math.ceil((at - A_TUESDAY) / (weeks * WEEK));
    const train = A_TUESDAY + trains * weeks * WEEK;
    return train + Math.floor(random() * 90 * MINUTE);
  });
}

/** Twelve times a year everything is rebuilt in 60 services. */
function withMassReleases(events: readonly FleetEvent[]): FleetEvent[] {
  const random = seededRandom(2);
  const services = spread(servicesOf(events), 60);
  const { from, to } = periodOf(events);
  const bumps: FleetEvent[] = [];
  for (let at = from; at < to; at += (365 / 12) * DAY) {
    const start = at + random() * 20 * DAY;
    for (const service of services) {
      bumps.push({
        service,
        version: `bump-${Math.floor(start)}`,
        at: Math.floor(start + random() * HOUR),
        commit: `bump-${Math.floor(start)}`,
      });
    }
  }
  return [...events, ...bumps];
}

/** The same, by an actor that says it is a bot. */
function withBotReleases(events: readonly FleetEvent[]): FleetEvent[] {
  return withMassReleases(events).map(event =>
    event.version.startsWith('bump-')
      ? { ...event, actor: 'renovate[bot]' }
      : event,
  );
}

/** Six services deploy ten times on every working day. */
function withHighFrequency(events: readonly FleetEvent[]): FleetEvent[] {
  const random = seededRandom(3);
  const services = spread(servicesOf(events), 6);
  const { from, to } = periodOf(events);
  const deployments: FleetEvent[] = [];
  for (let day = from - (from % DAY); day < to; day += DAY) {
    const weekday = new Date(day * 1000).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    for (const service of services) {
      for (let i = 0; i < 10; i++) {
        const at = Math.floor(day + (8 + random() * 10) * HOUR);
        deployments.push({ service, version: `d${at}-${i}`, at, commit: '' });
      }
    }
  }
  return [...events, ...deployments];
}

/** Six bad hours in which 30 services roll back and forth. */
function withRollbackStorm(events: readonly FleetEvent[]): FleetEvent[] {
  const random = seededRandom(4);
  const services = spread(servicesOf(events), 30);
  const { from, to } = periodOf(events);
  const storm: FleetEvent[] = [];
  for (let i = 0; i < 8; i++) {
    const start = from + ((i + random()) / 8) * (to - from);
    for (const service of services) {
      for (let j = 0; j < 5; j++) {
        const at = Math.floor(start + random() * 6 * HOUR);
        storm.push({
          service,
          version: `back-${at}`,
          at,
          commit: '',
          rolledBack: true,
        });
      }
    }
  }
  return [...events, ...storm];
}

/** Every release is reported three times, the copies up to a day late. */
function withDuplicates(events: readonly FleetEvent[]): FleetEvent[] {
  const random = seededRandom(5);
  return events.flatMap(event => [
    event,
    { ...event, at: Math.floor(event.at + random() * HOUR) },
    { ...event, at: Math.floor(event.at + random() * DAY) },
  ]);
}

/** Twice a year nothing ships for three weeks, and then all of it in a day. */
function withFreeze(events: readonly FleetEvent[]): FleetEvent[] {
  const random = seededRandom(6);
  const { from } = periodOf(events);
  return movedInOrder(events, ({ at }) => {
    const intoHalfYear = (at - from) % (182 * DAY);
    if (intoHalfYear >= 21 * DAY) return at;
    const thaw = at - intoHalfYear + 21 * DAY;
    return Math.floor(thaw + random() * 10 * HOUR);
  });
}

/**
 * Events at other times. Those of one service stay in order: versions that go
 * back would not be what was asked.
 */
function movedInOrder(
  events: readonly FleetEvent[],
  moved: (event: FleetEvent) => number,
): FleetEvent[] {
  const times = new Map<string, number[]>();
  for (const event of events) {
    const own = times.get(event.service) ?? [];
    times.set(event.service, own);
    own.push(moved(event));
  }
  for (const own of times.values()) own.sort((x, y) => y - x);
  return [...events]
    .sort((x, y) => x.at - y.at)
    .map(event => ({ ...event, at: times.get(event.service)!.pop()! }));
}

function servicesOf(events: readonly FleetEvent[]): string[] {
  return [...new Set(events.map(event => event.service))].sort();
}

/** `count` of them, evenly spread over the list. */
function spread(services: string[], count: number): string[] {
  const step = services.length / count;
  return Array.from(
    { length: count },
    (_, i) => services[Math.floor(i * step)],
  );
}

function periodOf(events: readonly FleetEvent[]) {
  let from = Infinity;
  let to = -Infinity;
  for (const { at } of events) {
    from = Math.min(from, at);
    to = Math.max(to, at);
  }
  return { from, to };
}
