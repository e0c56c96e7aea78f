import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { EvidenceRow, RowId } from '../tables';

/**
 * All evidence as pages of JSON payloads, in the order it was first stored.
 * Each page is one short query; what is stored meanwhile may or may not be in.
 */
export async function* streamEvidence(
  knex: Knex,
  options: { pageSize: number },
): AsyncGenerator<string[]> {
  const { pageSize } = options;
  let after: RowId = 0;
  for (;;) {
    const rows: Pick<EvidenceRow, 'id' | 'payload'>[] = await knex<EvidenceRow>(
      'coupling_evidence',
    )
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .select('id', 'payload');
    if (rows.length > 0) yield rows.map(row => row.payload);
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1].id;
    await nextTurn();
  }
}
