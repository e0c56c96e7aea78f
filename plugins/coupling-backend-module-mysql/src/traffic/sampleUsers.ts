import {
  addSeen,
  lookSeveralTimes,
  type NameOwners,
  type SeenRunning,
  type Wait,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { Session } from '../session';
import type { HistoryTable } from './consumers';

interface SampleRow {
  schema: string | null;
  digest: string;
  user: string;
}

/** Who ran which statement, and accounts that are nobody's. */
export interface Sample {
  seen: SeenRunning;
  strangers: Set<string>;
}

/**
 * Looks several times whose accounts run which statements, as long as they
 * are connected. Statements are known by their digests; their texts, which
 * the same tables have with literals, are not read.
 */
export async function sampleUsers(
  session: Session,
  options: {
    tables: HistoryTable[];
    /** Whether several services use a default schema. */
    isShared: (schema: string | null) => boolean;
    users: NameOwners;
    signal: AbortSignal;
    wait: Wait;
  },
): Promise<Sample> {
  const { tables, isShared, users, signal, wait } = options;
  const sample: Sample = { seen: {}, strangers: new Set() };
  if (tables.length === 0) return sample;
  const sql = tables.map(samplesOf).join(' union ');
  const look = async () => {
    for (const row of await session.query<SampleRow>(sql)) {
      if (!isShared(row.schema)) continue;
      const owner = users.ownerOf(row.user);
      if (owner.kind === 'component') {
        addSeen(sample.seen, row.schema ?? '', row.digest, owner.ref);
      } else if (owner.kind === 'unknown') sample.strangers.add(row.user);
    }
  };
  await lookSeveralTimes(look, { wait, signal });
  return sample;
}

function samplesOf(table: HistoryTable): string {
  return `select s.current_schema as \`schema\`, s.digest as digest,
      t.processlist_user as user
    from performance_schema.${table} s
    join performance_schema.threads t on t.thread_id = s.thread_id
    where s.digest is not null and t.processlist_user is not null
      and t.processlist_id <> connection_id()`;
}
