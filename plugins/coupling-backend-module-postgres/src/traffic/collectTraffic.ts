import type {
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import {
  areStillOf,
  componentsByName,
  deliverMonth,
  mergeSeen,
  seenIn,
  suggestComponents,
  TrafficItems,
  type SeenRunning,
  type Wait,
} from '@seams/backstage-plugin-coupling-node/databases';
import { readChangeFeeds } from '../catalog/publications';
import { tableName } from '@seams/coupling-sql';
import type { DatabaseRun } from '../databaseRun';
import { ownedRoles } from '../roles/ownedRoles';
import { CallCounts } from './CallCounts';
import { noteGaps } from './noteGaps';
import { readStatements } from './readStatements';
import { RunNotes } from './RunNotes';
import { sampleActivity } from './sampleActivity';
import { StatementIntake } from './StatementIntake';
import { readStatistics, type Statistics } from './statistics';
import { parseTrafficState, type TrafficState } from './trafficState';

/** Delivers what was executed since the last run, and forgets old traffic. */
export async function collectTraffic(
  run: CollectorRun,
  database: DatabaseRun,
  wait: Wait,
): Promise<void> {
  const { session, owners, now } = database;
  const scope = `${database.scope}/traffic`;
  const statistics = await readStatistics(session, database.where);
  const kept = parseTrafficState(await run.cursor(scope));
  // What was read with other eyes is not to be kept beside this.
  const before = continues(kept, database, statistics) ? kept : undefined;
  const notes = new RunNotes();
  noteGaps(notes, statistics, before);
  const counts = new CallCounts(before, statistics);
  const seenNow = await sampleShared(run, database, wait);
  const seen = mergeSeen(before?.seen ?? {}, seenNow);
  const months = await deliverMonth(run, {
    ...{ scope, now },
    // Stored as it is read: all of it at once may be too much.
    items: {
      news: () =>
        readTraffic(run, database, {
          ...{ statistics, counts, seen, seenNow, notes },
        }),
    },
    months: kept?.months ?? [],
    goesOn: before !== undefined,
  });
  const { server, resetAt, dropped, readAt } = statistics;
  const calls = counts.next();
  const cursor: TrafficState = {
    ...{ server, resetAt, dropped, readAt, calls, months },
    services: servicesOf(calls, database),
    seen: seenIn(seen, calls),
  };
  await run.deliver({
    scope,
    mode: 'delta',
    items: notes.items(role => suggestComponents(role, owners.components)),
    cursor,
  });
}

/** The same server, and nothing was laid at a wrong door. */
function continues(
  kept: TrafficState | undefined,
  { owners }: DatabaseRun,
  { server }: Statistics,
): boolean {
  if (kept?.server !== server) return false;
  return areStillOf(kept.services, role => owners.ownerOf(role));
}

function sampleShared(
  { signal }: CollectorRun,
  { session, owners, roles }: DatabaseRun,
  wait: Wait,
): Promise<SeenRunning> {
  const shared = [...roles.values()]
    .filter(({ name }) => owners.ownerOf(name).kind === 'shared')
    .map(({ id }) => id);
  return sampleActivity(session, { roles: shared, owners, signal, wait });
}

/** What services did, one service after the other. */
async function* readTraffic(
  { signal }: CollectorRun,
  database: DatabaseRun,
  reading: {
    statistics: Statistics;
    counts: CallCounts;
    seen: SeenRunning;
    seenNow: SeenRunning;
    notes: RunNotes;
  },
): AsyncGenerator<DeliveredItem> {
  const { session, owners, schema, source, now, roles } = database;
  const { statistics, ...parts } = reading;
  const items = new TrafficItems({ source, schema, now });
  const intake = new StatementIntake(
    { ...parts, roles, owners, schema, items },
    database.searchPaths,
  );
  const owned = ownedRoles(roles.values(), owners);
  const serviceOf = new Map(owned.map(({ id, service }) => [id, service]));
  // Whatever roles of several services ran is known before any one of them.
  const inOrder = [...others(database), ...serviceOf.keys()];
  let service: string | undefined;
  for await (const rows of readStatements(
    session,
    database.where,
    statistics,
    inOrder,
  )) {
    signal.throwIfAborted();
    for (const row of rows) {
      const next = serviceOf.get(row.role);
      if (service !== undefined && service !== next) {
        yield* items.newsOf(service);
      }
      service = next;
      await intake.take(row);
    }
  }
  await takeFeeds(database, items, parts.notes);
  yield* items.news();
}

/** Oids of roles that are no component's own, and yet are to be heard of. */
function others({ roles, owners }: DatabaseRun): string[] {
  return [...roles.values()].flatMap(({ id, name }) => {
    const { kind } = owners.ownerOf(name);
    return kind === 'shared' || kind === 'unknown' ? [id] : [];
  });
}

async function takeFeeds(
  { session, schema, roles, owners }: DatabaseRun,
  items: TrafficItems,
  notes: RunNotes,
) {
  for (const feed of await readChangeFeeds(session)) {
    const dataset = schema.datasets.of(tableName(feed.schema, feed.table));
    const role = roles.get(feed.role);
    const owner = role && owners.ownerOf(role.name);
    if (!dataset || !owner) continue;
    if (owner.kind === 'component') items.addFeed(dataset, owner.ref);
    if (owner.kind === 'unknown') notes.role(role.name).unmapped += 1;
  }
}

/** Of the roles that are counted. */
function servicesOf(
  calls: TrafficState['calls'],
  { roles, owners }: DatabaseRun,
): TrafficState['services'] {
  const names = Object.keys(calls).flatMap(id => roles.get(id)?.name ?? []);
  return componentsByName(names, role => owners.ownerOf(role));
}
