import type { Knex } from 'knex';
import type { EvidenceRevisionRow } from '../tables';

/** A counter that is equal only as long as no evidence has changed. */
export async function readEvidenceRevision(knex: Knex): Promise<string> {
  const row = await knex<EvidenceRevisionRow>(
    'coupling_evidence_revision',
  ).first('revision');
  return String(row?.revision ?? 0);
}
