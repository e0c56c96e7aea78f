import type { TrafficItems } from '@seams/backstage-plugin-coupling-node/databases';
import type { ServerSchema } from '../catalog/ServerSchema';
import type { Owners } from '../owners';
import { ownerOfSchema } from './attribution';
import type { PreparedRow } from './readPrepared';
import type { RunNotes } from './RunNotes';

/**
 * Turns what connections have prepared into what services do. How often is
 * not known: MariaDB counts neither these executions nor their digests.
 */
export class PreparedIntake {
  constructor(
    private readonly parts: {
      owners: Owners;
      schema: ServerSchema;
      items: TrafficItems;
      notes: RunNotes;
    },
  ) {}

  async take({ id, schema: at, user, text }: PreparedRow): Promise<void> {
    const { owners, schema, items, notes } = this.parts;
    const owner = ownerOfSchema(owners, at);
    if (owner.kind === 'ignored') return;
    const reader = await schema.readerFor(at ?? undefined);
    const access = reader.read(schema.textOf(text));
    if (!access.ok) {
      if (owner.kind === 'component') {
        const reason = `cannot be read (${access.reason})`;
        notes.statement(`prepared statement ${id}`, reason);
      }
      return;
    }
    if (!items.touchesData(access)) return;
    const account = owners.users.ownerOf(user);
    const runner = owner.kind === 'shared' ? account : owner;
    if (runner.kind === 'component') {
      items.add(access, { service: runner.ref, isNew: true });
    } else if (owner.kind === 'unknown') notes.schema(at).unmapped += 1;
    else if (runner.kind !== 'ignored') notes.schema(at).untold += 1;
  }
}
