import type { Knex } from 'knex';
import { storageTrouble, type StorageTrouble } from '../storageTrouble';
import type { EvidenceRevisionRow } from '../tables';

/**
 * Whether anything can be kept, found out by writing what is there already:
 * a standby, a database that was set to read-only and a full disk refuse it.
 */
export async function probeStorage(
  knex: Knex,
): Promise<StorageTrouble | undefined> {
  try {
    await knex<EvidenceRevisionRow>('coupling_evidence_revision')
      .where({ id: 1 })
      .update({ id: 1 });
    return undefined;
  } catch (error) {
    const trouble = storageTrouble(error);
    if (!trouble) throw error;
    return trouble;
  }
}
