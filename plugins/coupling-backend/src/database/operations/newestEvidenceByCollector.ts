import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EvidenceKind } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { NEWEST_FIRST, olderThan, type Position } from '../olderThan';
import type { EvidenceRefRow } from '../tables';

/** Facts looked at in one turn: some services have a hundred thousand. */
const PAGE = 2_000;

export interface CollectorEvidence {
  collector: string;
  newestAt: string;
}

/**
 * When the newest fact of these kinds that names an entity was observed, for
 * each collector that has any.
 */
export async function newestEvidenceByCollector(
  knex: Knex,
  options: { ref: string; kinds: EvidenceKind[] },
): Promise<CollectorEvidence[]> {
  const { ref, kinds } = options;
  const newest = new Map<string, string>();
  for (const kind of kinds) {
    let page: (Position & { collector: string })[] = [];
    do {
      page = await readPage(knex, { ref, kind, last: page.at(-1) });
      for (const { collector, observed_at: at } of page) {
        if ((newest.get(collector) ?? '') < at) newest.set(collector, at);
      }
      await nextTurn();
    } while (page.length === PAGE);
  }
  return [...newest]
    .map(([collector, newestAt]) => ({ collector, newestAt }))
    .sort((a, b) => (a.collector < b.collector ? -1 : 1));
}

/** A stretch of the index, and then whose each fact of it is. */
function readPage(
  knex: Knex,
  options: { ref: string; kind: EvidenceKind; last: Position | undefined },
): Promise<(Position & { collector: string })[]> {
  const { ref, kind, last } = options;
  const stretch = olderThan(
    knex<EvidenceRefRow>('coupling_evidence_refs').where({ ref, kind }),
    last,
  )
    .orderBy(NEWEST_FIRST)
    .limit(PAGE)
    .select('observed_at', 'evidence_id');
  return knex
    .from(stretch.as('stretch'))
    .join('coupling_evidence as evidence', 'evidence.id', 'stretch.evidence_id')
    .orderBy([
      { column: 'stretch.observed_at', order: 'desc' },
      { column: 'stretch.evidence_id', order: 'desc' },
    ])
    .select('stretch.observed_at', 'stretch.evidence_id', 'evidence.collector');
}
