import type { Assessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotRow } from '../tables';

/** What tells the served snapshot from others. */
export interface SnapshotHead
  extends Pick<
    Assessment,
    'assessedAt' | 'formulaVersion' | 'dataFrom' | 'dataTo'
  > {
  id: string;
  inputHash: string;
}

const COLUMNS = [
  'id',
  'assessed_at',
  'formula_version',
  'input_hash',
  'data_from',
  'data_to',
] as const;

/**
 * Which snapshot is served, without what grows with the fleet; nothing before
 * the first.
 */
export async function readSnapshotHead(
  knex: Knex,
): Promise<SnapshotHead | undefined> {
  const row = await knex<SnapshotRow>('coupling_snapshots')
    .where('id', currentSnapshotId(knex))
    .first(...COLUMNS);
  return row && toSnapshotHead(row);
}

/** The same of a row that was read already. */
export function toSnapshotHead(
  row: Pick<SnapshotRow, (typeof COLUMNS)[number]>,
): SnapshotHead {
  return {
    id: String(row.id),
    assessedAt: row.assessed_at,
    formulaVersion: row.formula_version,
    inputHash: row.input_hash,
    ...(row.data_from !== null && { dataFrom: row.data_from }),
    ...(row.data_to !== null && { dataTo: row.data_to }),
  };
}
