import { InputError } from '@backstage/errors';
import type { Evidence, EvidenceKind } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { EvidenceRefRow, EvidenceRow, RowId } from '../tables';

export interface EvidencePage {
  items: Evidence[];
  /** Items in all pages. */
  total: number;
  nextCursor?: string;
}

/**
 * One page of the evidence that names any of `refs`, newest first.
 *
 * @throws InputError when the cursor is not one of ours.
 */
export async function listServiceEvidence(
  knex: Knex,
  options: {
    refs: string[];
    kind?: EvidenceKind;
    cursor?: string;
    limit: number;
  },
): Promise<EvidencePage> {
  const { refs, kind, cursor, limit } = options;
  const naming = () => {
    const query = knex<EvidenceRefRow>('coupling_evidence_refs').whereIn(
      'ref',
      refs,
    );
    return kind ? query.where({ kind }) : query;
  };

  const [{ total }] = await naming().countDistinct({ total: 'evidence_id' });
  const page: Position[] = await olderThan(
    naming(),
    cursor === undefined ? undefined : decodeCursor(cursor),
  )
    .distinct('observed_at', 'evidence_id')
    .orderBy([
      { column: 'observed_at', order: 'desc' },
      { column: 'evidence_id', order: 'desc' },
    ])
    .limit(limit + 1);

  const shown = page.slice(0, limit);
  return {
    items: await readItems(knex, shown),
    total: Number(total),
    ...(page.length > limit && {
      nextCursor: encodeCursor(shown[shown.length - 1]),
    }),
  };
}

type Position = Pick<EvidenceRefRow, 'observed_at' | 'evidence_id'>;

function olderThan(
  query: Knex.QueryBuilder<EvidenceRefRow>,
  last: Position | undefined,
) {
  if (!last) return query;
  return query.where(rest =>
    rest
      .where('observed_at', '<', last.observed_at)
      .orWhere(same =>
        same
          .where('observed_at', last.observed_at)
          .where('evidence_id', '<', last.evidence_id),
      ),
  );
}

async function readItems(
  knex: Knex,
  positions: Position[],
): Promise<Evidence[]> {
  const rows = await knex<EvidenceRow>('coupling_evidence')
    .whereIn(
      'id',
      positions.map(position => position.evidence_id),
    )
    .select('id', 'payload');
  const payloads = new Map<RowId, string>(
    rows.map(row => [row.id, row.payload]),
  );
  return positions
    .map(position => payloads.get(position.evidence_id))
    .filter(payload => payload !== undefined)
    .map(payload => JSON.parse(payload));
}

function encodeCursor(position: Position): string {
  return Buffer.from(
    JSON.stringify([position.observed_at, String(position.evidence_id)]),
  ).toString('base64url');
}

function decodeCursor(cursor: string): Position {
  try {
    const [observedAt, id] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (typeof observedAt === 'string' && /^\d{1,18}$/.test(id)) {
      return { observed_at: observedAt, evidence_id: id };
    }
  } catch {
    // Not JSON: told below.
  }
  throw new InputError('cursor is not the nextCursor of an earlier page');
}
