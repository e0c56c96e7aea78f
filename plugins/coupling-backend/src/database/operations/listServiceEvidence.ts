import { setImmediate as nextTurn } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import {
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
} from '@seams/coupling-core';
import type { Knex } from 'knex';
import { NEWEST_FIRST, olderThan, type Position } from '../olderThan';
import type { EvidenceRefRow, EvidenceRow, RowId } from '../tables';

const KINDS = EVIDENCE_KINDS.map(({ kind }) => kind);

export interface EvidencePage {
  items: Evidence[];
  /** Items in all pages. */
  total: number;
  nextCursor?: string;
}

/**
 * One page of the evidence that names any of `refs`, one or two, newest first.
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
  const total = await countNaming(knex, { refs, kind });
  const page = await readPage(knex, {
    refs,
    kinds: kind ? [kind] : KINDS,
    last: cursor === undefined ? undefined : decodeCursor(cursor),
    limit: limit + 1,
  });

  const shown = page.slice(0, limit);
  return {
    items: await readItems(knex, shown),
    total,
    ...(page.length > limit && {
      nextCursor: encodeCursor(shown[shown.length - 1]),
    }),
  };
}

/** Items that name any of the refs; those that name several count once. */
async function countNaming(
  knex: Knex,
  { refs, kind }: { refs: string[]; kind?: EvidenceKind },
): Promise<number> {
  const naming = (ref: string) => {
    const query = knex<EvidenceRefRow>('coupling_evidence_refs as named').where(
      'named.ref',
      ref,
    );
    return kind ? query.where('named.kind', kind) : query;
  };
  const counts: { ref: string; items: number }[] = [];
  for (const ref of new Set(refs)) {
    const [{ items }] = await naming(ref).count({ items: '*' });
    counts.push({ ref, items: Number(items) });
    await nextTurn();
  }
  const [few, many] = counts.sort((a, b) => a.items - b.items);
  if (!many) return few?.items ?? 0;
  // From those of which there are few: each is looked up among the others.
  const [{ both }] = await naming(few.ref)
    .whereExists(
      knex<EvidenceRefRow>('coupling_evidence_refs as other')
        .where('other.evidence_id', knex.ref('named.evidence_id'))
        .where('other.ref', many.ref)
        .select(knex.raw('1')),
    )
    .count({ both: '*' });
  return few.items + many.items - Number(both);
}

/**
 * The newest of each ref and kind, of which the newest are taken: each is the
 * begin of one stretch of the index, however long that is.
 */
async function readPage(
  knex: Knex,
  options: {
    refs: string[];
    kinds: readonly EvidenceKind[];
    last: Position | undefined;
    limit: number;
  },
): Promise<Position[]> {
  const { refs, kinds, last, limit } = options;
  const newest = refs.flatMap(ref =>
    kinds.map(kind =>
      knex
        .select('observed_at', 'evidence_id')
        .from(
          olderThan(
            knex<EvidenceRefRow>('coupling_evidence_refs').where({ ref, kind }),
            last,
          )
            .orderBy(NEWEST_FIRST)
            .limit(limit)
            .select('observed_at', 'evidence_id')
            .as('stretch'),
        ),
    ),
  );
  // `union` keeps an item that names both services once.
  return knex
    .select('observed_at', 'evidence_id')
    .from(knex.union(newest).as('newest'))
    .orderBy(NEWEST_FIRST)
    .limit(limit);
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
