import type { StatementAccess } from '@seams/coupling-sql';
import type {
  NameOwner,
  SeenRunning,
  TrafficItems,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { ServerSchema } from '../catalog/ServerSchema';
import type { Owners } from '../owners';
import { ownerOfSchema } from './attribution';
import type { DigestCounts } from './DigestCounts';
import { isCut } from './isCut';
import type { DigestRow } from './readDigests';
import type { RunNotes } from './RunNotes';

/** Turns lines of the statistics into what services did. */
export class DigestIntake {
  constructor(
    private readonly parts: {
      owners: Owners;
      schema: ServerSchema;
      counts: DigestCounts;
      items: TrafficItems;
      notes: RunNotes;
      longestDigest: number;
      /** Seen by sampling, in this run and before. */
      seen: SeenRunning;
      /** Seen in this run. */
      seenNow: SeenRunning;
    },
  ) {}

  async take(row: DigestRow): Promise<void> {
    const { owners, counts, items, notes } = this.parts;
    counts.note(row);
    const owner = ownerOfSchema(owners, row.schema);
    if (owner.kind === 'ignored') return;
    const access = await this.#read(row, owner);
    if (!access) return;
    if (owner.kind === 'unknown') {
      if (items.touchesData(access)) notes.schema(row.schema).unmapped += 1;
      return;
    }
    const { total, isNew } = counts.take(row);
    if (isNew) this.#noteMissing(access);
    if (!items.touchesData(access)) return;
    if (owner.kind === 'component') {
      items.add(access, { service: owner.ref, calls: total, isNew });
    } else this.#addShared(row, access, isNew);
  }

  async #read(
    row: DigestRow,
    owner: NameOwner,
  ): Promise<StatementAccess | undefined> {
    const { schema, notes, longestDigest } = this.parts;
    const { digest, text, calls } = row;
    const reader = await schema.readerFor(row.schema ?? undefined);
    const access = reader.read(schema.textOf(text));
    // What connections of nobody run is not missed.
    const isMissed = row.schema !== null && owner.kind !== 'unknown';
    const cut = isMissed && isCut(text, longestDigest);
    if (access.ok) {
      if (cut) notes.cut(digest, calls, true);
      if (isMissed && access.unread) notes.code(calls);
      return access;
    }
    if (cut) notes.cut(digest, calls, false);
    else if (isMissed && access.reason !== 'empty') {
      const reason = `cannot be read (${access.reason}), ${calls} calls`;
      notes.statement(`digest ${digest}`, reason);
    }
    return undefined;
  }

  #noteMissing(access: StatementAccess) {
    const { schema, notes } = this.parts;
    for (const table of [...access.reads, ...access.writes]) {
      if (!schema.datasets.has(table)) notes.missing(table);
    }
  }

  /** Only who was seen running it, and without counts, as others may too. */
  #addShared(row: DigestRow, access: StatementAccess, isNew: boolean) {
    const { items, notes, seen, seenNow } = this.parts;
    const at = row.schema ?? '';
    const services = seen[at]?.[row.digest] ?? [];
    if (services.length === 0) notes.schema(row.schema).untold += 1;
    const newly = seenNow[at]?.[row.digest] ?? [];
    for (const service of services) {
      items.add(access, { service, isNew: isNew || newly.includes(service) });
    }
  }
}
