import { parseEvidence, type Dataset } from '@seams/coupling-core';
import type { DeliveredItem } from '../collector';

const DAY_MS = 24 * 60 * 60_000;

/** A foreign key; an end is absent when its table is no dataset. @public */
export interface ForeignKeyFact {
  constraint: string;
  from: Dataset | undefined;
  to: Dataset | undefined;
}

/** What a service may do to a dataset. @public */
export interface GrantedFact {
  service: string;
  dataset: Dataset;
  mode: 'read' | 'write' | 'ddl';
  via?: 'view';
}

/**
 * What the catalogues of a database say, each fact once and dated with the
 * day, so that a run that finds nothing new changes nothing.
 *
 * @public
 */
export function* catalogItems(
  facts: {
    foreignKeys: Iterable<ForeignKeyFact>;
    granted: Iterable<GrantedFact>;
  },
  { source, now }: { source: string; now: Date },
): Generator<DeliveredItem> {
  const common = { source, observedAt: startOfDay(now) };
  let line = 0;
  for (const { from, to, constraint } of facts.foreignKeys) {
    if (!from || !to || same(from, to)) continue;
    line += 1;
    const item = { kind: 'foreign-key', from, to, constraint };
    yield { ...parseEvidence({ ...common, ...item }), line };
  }
  const told = new Set<string>();
  for (const grant of facts.granted) {
    const key = JSON.stringify(grant);
    if (told.has(key)) continue;
    told.add(key);
    line += 1;
    const item = { kind: 'access', confidence: 'granted', ...grant };
    yield { ...parseEvidence({ ...common, ...item }), line };
  }
}

function same(a: Dataset, b: Dataset): boolean {
  return a.store === b.store && a.name === b.name;
}

function startOfDay(now: Date): string {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS).toISOString();
}
