import type { StatementAccess, SqlReader } from '@seams/coupling-sql';
import type {
  NameOwner,
  TrafficItems,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { DatabaseSchema } from '../catalog/DatabaseSchema';
import type { DatabaseRole } from '../roles/databaseRoles';
import type { RoleOwners } from '../roles/RoleOwners';
import type { CallCounts } from './CallCounts';
import { LONGEST_TEXT, type StatementRow } from './readStatements';
import type { RunNotes } from './RunNotes';
import { serviceInComment } from './sqlCommenter';
import type { TrafficState } from './trafficState';

/** Turns lines of the statistics into what services did. */
export class StatementIntake {
  readonly #searchPaths: Map<string, string[]>;

  constructor(
    private readonly parts: {
      roles: Map<string, DatabaseRole>;
      owners: RoleOwners;
      schema: DatabaseSchema;
      counts: CallCounts;
      items: TrafficItems;
      notes: RunNotes;
      /** Seen by sampling, in this run and before. */
      seen: TrafficState['seen'];
      /** Seen in this run. */
      seenNow: TrafficState['seen'];
    },
    searchPaths: Map<string, string[]>,
  ) {
    this.#searchPaths = searchPaths;
  }

  async take(row: StatementRow): Promise<void> {
    const { roles, owners, schema } = this.parts;
    const role = roles.get(row.role);
    const owner = role && owners.ownerOf(role.name);
    // Of a role that was dropped nobody can say whose it was.
    if (!role || !owner || owner.kind === 'ignored') return;
    const path = this.#searchPaths.get(role.name) ?? role.searchPath;
    const access = this.#read(await schema.readerFor(path), row, owner);
    if (!access) return;
    this.#noteMissing(role.name, access, owner);
    if (!this.parts.items.touchesData(access)) return;
    this.#attribute(row, role.name, owner, access);
  }

  #read(
    reader: SqlReader,
    row: StatementRow,
    owner: NameOwner,
  ): StatementAccess | undefined {
    const { notes } = this.parts;
    if (row.tooLong) {
      notes.statement(
        row.queryId,
        `has more than ${LONGEST_TEXT.toLocaleString('en')} characters`,
      );
      return undefined;
    }
    const access = reader.read(row.text);
    if (access.ok) return access;
    // What roles of nobody run is not missed.
    if (access.reason !== 'empty' && owner.kind !== 'unknown') {
      notes.statement(
        row.queryId,
        `cannot be read (${access.reason}), ${row.calls} calls`,
      );
    }
    return undefined;
  }

  #noteMissing(role: string, access: StatementAccess, owner: NameOwner) {
    if (owner.kind === 'unknown') return;
    const { schema, notes } = this.parts;
    for (const table of [...access.reads, ...access.writes]) {
      if (!schema.datasets.has(table)) {
        notes.role(role).missingTables.add(table);
      }
    }
  }

  #attribute(
    row: StatementRow,
    role: string,
    owner: NameOwner,
    access: StatementAccess,
  ) {
    const { counts, items, notes } = this.parts;
    if (owner.kind === 'unknown') {
      notes.role(role).unmapped += 1;
      return;
    }
    const { total, isNew } = counts.take(row);
    if (owner.kind === 'component') {
      items.add(access, { service: owner.ref, calls: total, isNew });
      return;
    }
    const services = this.#servicesRunning(row);
    if (services.size === 0) notes.role(role).untold += 1;
    const newly = this.parts.seenNow[row.role]?.[row.queryId] ?? [];
    for (const service of services) {
      items.add(access, { service, isNew: isNew || newly.includes(service) });
    }
  }

  /** Of a shared role: who was seen running it, or says so in its text. */
  #servicesRunning({ role, queryId, text }: StatementRow): Set<string> {
    const { seen, owners } = this.parts;
    const name = serviceInComment(text);
    const told = name === undefined ? undefined : owners.componentCalled(name);
    return new Set([...(seen[role]?.[queryId] ?? []), ...(told ? [told] : [])]);
  }
}
