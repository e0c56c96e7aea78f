import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import {
  areStillOf,
  componentsByName,
  deliverMonth,
  mergeSeen,
  seenIn,
  someOf,
  suggestComponents,
  TrafficItems,
  type Wait,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { ServerRun } from '../serverRun';
import { readClock } from '../readServer';
import { MYSQL_USER, type Owners } from '../owners';
import { readConsumers, TURN_ON_HISTORY, type HistoryTable } from './consumers';
import { DigestCounts } from './DigestCounts';
import { ownerOfSchema } from './attribution';
import { DigestIntake } from './DigestIntake';
import { noteGaps } from './noteGaps';
import { readDigests, type DigestRow } from './readDigests';
import { PreparedIntake } from './PreparedIntake';
import { countPreparedExecutions, readPrepared } from './readPrepared';
import { RunNotes } from './RunNotes';
import { sampleUsers } from './sampleUsers';
import { parseTrafficState, type TrafficState } from './trafficState';

const SCOPE = 'traffic';
/** Parsed between two breaths of the event loop. */
const BATCH = 10;
/** Servers count their uptime in whole seconds. */
const UPTIME_ERROR_MS = 2_000;

/** Delivers what was executed since the last run, and forgets old traffic. */
export async function collectTraffic(
  run: CollectorRun,
  server: ServerRun,
  wait: Wait,
): Promise<void> {
  const { session, owners, now } = server;
  const notes = new RunNotes();
  const { id, lost, startedAt } = server.facts;
  const histories = await readConsumers(session, server.where, server.facts);
  const kept = parseTrafficState(await run.cursor(SCOPE));
  // What was read with other eyes is not to be kept beside this.
  const before = continues(kept, server) ? kept : undefined;
  const isRestarted =
    before !== undefined &&
    Date.parse(startedAt) > Date.parse(before.readAt) + UPTIME_ERROR_MS;
  const counts = new DigestCounts(before, isRestarted);
  const { items, seen, readAt } = await readTraffic(run, server, {
    ...{ before, counts, histories, notes, wait },
  });
  const prepared = await countPreparedExecutions(session);
  noteGaps(notes, server.facts, {
    ...{ before, prepared, isRestarted, isTruncated: counts.isTruncated() },
  });
  const months = await deliverMonth(run, {
    ...{ scope: SCOPE, now, items },
    months: kept?.months ?? [],
    goesOn: before !== undefined,
  });
  const calls = counts.next();
  const cursor: TrafficState = {
    ...{ server: id, readAt, lost, prepared, calls, months },
    services: componentsByName(Object.keys(calls), schema =>
      owners.schemas.ownerOf(schema),
    ),
    seen: seenIn(seen, calls),
  };
  await run.deliver({
    scope: SCOPE,
    mode: 'delta',
    items: notes.items(server.facts, schema =>
      suggestComponents(schema, owners.components),
    ),
    cursor,
  });
}

/** The same server, and nothing was laid at a wrong door. */
function continues(
  kept: TrafficState | undefined,
  { owners, facts }: ServerRun,
): boolean {
  if (kept?.server !== facts.id) return false;
  return areStillOf(kept.services, schema => owners.schemas.ownerOf(schema));
}

async function readTraffic(
  { signal }: CollectorRun,
  server: ServerRun,
  context: {
    before: TrafficState | undefined;
    counts: DigestCounts;
    histories: HistoryTable[];
    notes: RunNotes;
    wait: Wait;
  },
) {
  const { session, owners, schema, source, now } = server;
  const { before, counts, histories, notes, wait } = context;
  const isShared = (name: string | null) =>
    ownerOfSchema(owners, name).kind === 'shared';
  const rows = await readDigests(session);
  // What is first seen later than this was not among them.
  const readAt = (await readClock(session)).toISOString();
  const { users } = owners;
  const { seen: seenNow, strangers } = await sampleUsers(session, {
    ...{ isShared, users, signal, wait },
    tables: isWorthLooking(rows, owners) ? histories : [],
  });
  const seen = mergeSeen(before?.seen ?? {}, seenNow);
  const items = new TrafficItems({ source, schema, now });
  const { longestDigest } = server.facts;
  const parts = {
    ...{ owners, schema, counts, items, notes, seen, seenNow, longestDigest },
  };
  await takeAll(rows, new DigestIntake(parts), signal);
  const prepared = await readPrepared(session);
  await takeAll(prepared, new PreparedIntake(parts), signal);
  noteUsers(notes, strangers, histories);
  return { items, seen, readAt };
}

/** Whether accounts could tell anything apart. */
function isWorthLooking(rows: DigestRow[], owners: Owners): boolean {
  return rows.some(
    row =>
      ownerOfSchema(owners, row.schema).kind === 'shared' &&
      (row.schema !== null || owners.claimsUsers),
  );
}

async function takeAll<Row>(
  rows: Row[],
  intake: { take(row: Row): Promise<void> },
  signal: AbortSignal,
) {
  for (const [at, row] of rows.entries()) {
    if (at % BATCH === 0) {
      await nextTurn();
      signal.throwIfAborted();
    }
    await intake.take(row);
  }
}

/** Why statements of a shared schema may not have been told apart. */
function noteUsers(
  notes: RunNotes,
  strangers: Set<string>,
  histories: HistoryTable[],
) {
  if (notes.untold() === 0) return;
  if (histories.length === 0) {
    notes.say(
      'accounts',
      `that run statements are not recorded: ${TURN_ON_HISTORY}`,
    );
  } else if (strangers.size > 0) {
    notes.say(
      'accounts',
      `that were seen are nobody's: ${someOf(
        strangers,
      )}; set the annotation ${MYSQL_USER}, or users[] in the configuration`,
    );
  }
}
