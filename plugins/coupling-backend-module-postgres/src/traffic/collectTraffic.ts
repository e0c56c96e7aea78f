import {
  deliverMonth,
  mergeSeen,
  seenIn,
  suggestComponents,
  TrafficItems,
  type CollectorRun,
  type Wait,
} from '@seams/plugin-coupling-node';
import { readChangeFeeds } from '../catalog/publications';
import { tableName } from '@seams/coupling-sql';
import type { DatabaseRun } from '../collectDatabase';
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
  const { items, counts, seen } = await readTraffic(run, database, {
    ...{ statistics, before, notes, wait },
  });
  const months = await deliverMonth(run, {
    ...{ scope, now, items },
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
  return Object.entries(kept.services).every(([role, service]) => {
    const owner = owners.ownerOf(role);
    return owner.kind === 'component' && owner.ref === service;
  });
}

async function readTraffic(
  run: CollectorRun,
  database: DatabaseRun,
  context: {
    statistics: Statistics;
    before: TrafficState | undefined;
    notes: RunNotes;
    wait: Wait;
  },
) {
  const { session, owners, schema, source, now, roles } = database;
  const { statistics, before, notes, wait } = context;
  const shared = [...roles.values()]
    .filter(({ name }) => owners.ownerOf(name).kind === 'shared')
    .map(({ id }) => id);
  const { signal } = run;
  const seenNow = await sampleActivity(session, {
    ...{ roles: shared, owners, signal, wait },
  });
  const seen = mergeSeen(before?.seen ?? {}, seenNow);
  const counts = new CallCounts(before, statistics);
  const items = new TrafficItems({ source, schema, now });
  const parts = { roles, owners, schema, counts, items, notes, seen, seenNow };
  const intake = new StatementIntake(parts, database.searchPaths);
  for await (const rows of readStatements(session, statistics)) {
    signal.throwIfAborted();
    for (const row of rows) await intake.take(row);
  }
  for (const feed of await readChangeFeeds(session)) {
    const dataset = schema.datasets.of(tableName(feed.schema, feed.table));
    const role = roles.get(feed.role);
    const owner = role && owners.ownerOf(role.name);
    if (!dataset || !owner) continue;
    if (owner.kind === 'component') items.addFeed(dataset, owner.ref);
    if (owner.kind === 'unknown') notes.role(role.name).unmapped += 1;
  }
  return { items, counts, seen };
}

function servicesOf(
  calls: TrafficState['calls'],
  { roles, owners }: DatabaseRun,
): TrafficState['services'] {
  const services: TrafficState['services'] = {};
  for (const id of Object.keys(calls)) {
    const role = roles.get(id);
    if (!role) continue;
    const owner = owners.ownerOf(role.name);
    if (owner.kind === 'component') services[role.name] = owner.ref;
  }
  return services;
}
