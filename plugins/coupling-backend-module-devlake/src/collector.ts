import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  Collector,
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { paginate } from '@seams/backstage-plugin-coupling-node/http';
import { monthsBefore } from '@seams/backstage-plugin-coupling-node/releases';
import {
  noteItems,
  withSettingsCursor,
} from '@seams/backstage-plugin-coupling-node/runs';
import { assignService, createAssigner, type Candidates } from './assign';
import type { DevLakeConfig } from './config';
import type { Database } from './database';
import { toRelease } from './map';
import {
  readDeployments,
  type PagePlace,
  type Wanted,
} from './readDeployments';
import { placeKey } from './placeKey';
import { readPlaces, type Place } from './readPlaces';

const SCOPE = 'deployments';
/** Clocks of CI systems may be wrong, and deployments are told of late. */
const FINISHED_OVERLAP_MS = 2 * 24 * 60 * 60_000;
/** A row is seen a little after the time that DevLake writes into it. */
const WRITTEN_OVERLAP_MS = 60 * 60_000;

/** Grows with what this module reads in a row: then it is read anew. */
const READING = 2;

export interface DevLakeCollectorOptions {
  config: Omit<DevLakeConfig, 'database'>;
  openDatabase: () => Database;
  readComponents: () => Promise<AnnotatedComponent[]>;
  pageSize?: number;
  now?: () => Date;
}

/** Reads DevLake's deployments to production. */
export function createDevLakeCollector(
  options: DevLakeCollectorOptions,
): Collector {
  return {
    id: 'devlake',
    title: "DevLake's deployments",
    schedule: options.config.schedule,
    async collect(run) {
      const components = await options.readComponents();
      const database = options.openDatabase();
      try {
        await collectFrom(database, run, components, options);
      } finally {
        await database.close();
      }
    },
  };
}

async function collectFrom(
  database: Database,
  run: CollectorRun,
  components: AnnotatedComponent[],
  { config, pageSize, now = () => new Date() }: DevLakeCollectorOptions,
) {
  const begun = now();
  const { candidatesOf, notes } = createAssigner({
    components,
    configured: config.components,
    mayRead: config.mayRead,
  });
  const places = new Map(
    [...(await readPlaces(database))].map(([key, place]) => [
      key,
      { place, candidates: candidatesOf(place) },
    ]),
  );
  const { backfillMonths, changeIdPattern } = config;
  // What becomes another's is read anew, and is not the first one's any more.
  const same = withSettingsCursor(run, {
    ...{ reading: READING, backfillMonths, changeIdPattern },
  });
  const owners = ownersOf(places);
  const readAt = readBefore(await same.cursor(SCOPE), owners);
  const wanted = whatIsWanted(begun, readAt, backfillMonths);
  await same.deliver({
    scope: SCOPE,
    mode: readAt ? 'delta' : 'full',
    items: listReleases(database, {
      ...{ places, wanted, changeIdPattern, pageSize },
      signal: run.signal,
    }),
    cursor: { readAt: begun.toISOString(), owners },
    progress: {
      position: `what DevLake had on ${begun.toISOString()}`,
    },
  });
  if (notes.length > 0) {
    const items = noteItems(notes);
    await run.deliver({ scope: 'components', mode: 'delta', items });
  }
}

type Places = Map<string, { place: Place; candidates: Candidates }>;

async function* listReleases(
  database: Database,
  options: {
    places: Places;
    wanted: Wanted;
    changeIdPattern: string;
    pageSize?: number;
    signal: AbortSignal;
  },
): AsyncGenerator<DeliveredItem> {
  const { places, wanted, changeIdPattern, pageSize, signal } = options;
  const rows = paginate({
    first: undefined,
    signal,
    read: (after: PagePlace | undefined) =>
      readDeployments(database, wanted, { after, pageSize }),
  });
  let line = 0;
  for await (const row of rows) {
    line += 1;
    // A place that came up since the places were read is there in the next run.
    const from = places.get(placeKey(row));
    if (!from) continue;
    const { place, candidates } = from;
    const service = assignService(row.name, place, candidates);
    yield toRelease(row, service, { line, changeIdPattern });
  }
}

function whatIsWanted(
  begun: Date,
  readAt: Date | undefined,
  backfillMonths: number,
): Wanted {
  const oldest = monthsBefore(begun, backfillMonths);
  const before = (ms: number) =>
    new Date((readAt ?? oldest).getTime() - ms).toISOString();
  return {
    finishedSince: oldest.toISOString(),
    ...(readAt && {
      changedSince: {
        finished: before(FINISHED_OVERLAP_MS),
        written: before(WRITTEN_OVERLAP_MS),
      },
    }),
  };
}

/** Whose each place is, or may be; by hashes, as the next run only compares. */
function ownersOf(places: Places): Record<string, string> {
  return Object.fromEntries(
    [...places].map(([key, { candidates }]) => {
      const { configured, components, otherwise } = candidates;
      const found = [
        ...configured.map(({ ref, name }) => `${ref} ${name ?? ''}`),
        ...components.map(({ ref }) => ref).sort(),
        ...(otherwise.status === 'found' ? [otherwise.ref] : []),
      ];
      return [hash(key), hash(JSON.stringify(found))];
    }),
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * When DevLake was read last, unless what was read is to be read anew because
 * a place became another's. One that is gone became nobody's.
 */
function readBefore(
  cursor: JsonValue | undefined,
  owners: Record<string, string>,
): Date | undefined {
  const { readAt, owners: before } = Object(cursor) as JsonObject;
  if (typeof readAt !== 'string') return undefined;
  const isSame = Object.entries(Object(before)).every(
    ([place, owner]) => (owners[place] ?? owner) === owner,
  );
  return isSame ? new Date(readAt) : undefined;
}
