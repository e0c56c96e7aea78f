import type { Knex } from 'knex';
import type { LeftOutRow } from '../tables';

/** Items of a source that are no evidence for one reason. */
export interface LeftOutSummary {
  reason: string;
  items: number;
  /** Of one of its scopes, the newest first. */
  examples: string[];
}

/** What was passed over of all sources, by collector, most first. */
export async function readLeftOut(
  knex: Knex,
): Promise<Map<string, LeftOutSummary[]>> {
  const rows = await knex<LeftOutRow>('coupling_left_out')
    .groupBy('collector', 'reason')
    .orderBy(['collector', 'reason'])
    .select('collector', 'reason')
    .sum({ items: 'items' })
    .max({ examples: 'examples' });
  const byCollector = new Map<string, LeftOutSummary[]>();
  for (const { collector, reason, items, examples } of rows) {
    const of = byCollector.get(collector) ?? [];
    of.push({
      ...{ reason, items: Number(items) },
      examples: JSON.parse(examples ?? '[]'),
    });
    byCollector.set(collector, of);
  }
  byCollector.forEach(of => of.sort((a, b) => b.items - a.items));
  return byCollector;
}
