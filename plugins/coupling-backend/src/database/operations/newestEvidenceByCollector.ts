import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EvidenceKind } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { NEWEST_FIRST, olderThan, type Position } from '../olderThan';
import type { EvidenceRefRow, EvidenceRow, RowId } from '../tables';

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
    let page: Position[] = [];
    do {
      page = await olderThan(
        knex<EvidenceRefRow>('coupling_evidence_refs').where({ ref, kind }),
        page.at(-1),
      )
        .orderBy(NEWEST_FIRST)
        .limit(PAGE)
        .select('observed_at', 'evidence_id');
      const collectors = await collectorsOf(knex, page);
      for (const { evidence_id: id, observed_at: at } of page) {
        const collector = collectors.get(id);
        if (!collector || (newest.get(collector) ?? '') >= at) continue;
        newest.set(collector, at);
      }
      await nextTurn();
    } while (page.length === PAGE);
  }
  return [...newest]
    .map(([collector, newestAt]) => ({ collector, newestAt }))
    .sort((a, b) => (a.collector < b.collector ? -1 : 1));
}

async function collectorsOf(
  knex: Knex,
  page: Position[],
): Promise<Map<RowId, string>> {
  const rows = await knex<EvidenceRow>('coupling_evidence')
    .whereIn(
      'id',
      page.map(({ evidence_id: id }) => id),
    )
    .select('id', 'collector');
  return new Map(rows.map(({ id, collector }) => [id, collector]));
}
