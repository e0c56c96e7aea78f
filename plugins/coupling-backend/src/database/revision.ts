import type { Knex } from 'knex';
import type { EvidenceRevisionRow } from './tables';

/**
 * Makes writers of evidence take turns until their transaction ends, so that
 * two that deliver the same items neither clash nor both call them new.
 */
export async function takeTurn(trx: Knex.Transaction): Promise<void> {
  await revision(trx).forUpdate().first();
}

/** Tells the next assessment that evidence has changed. */
export async function bumpRevision(trx: Knex.Transaction): Promise<void> {
  await revision(trx).increment('revision', 1);
}

function revision(trx: Knex.Transaction) {
  return trx<EvidenceRevisionRow>('coupling_evidence_revision').where({
    id: 1,
  });
}
