import type { UnresolvedRef } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { collectorsNaming } from './operations/collectorsNaming';

/** Names told of, at most. */
const MOST = 1_000;

/** A name that the catalog does not have. */
export interface UnresolvedName extends UnresolvedRef {
  /** Which collectors brought evidence with it; of those named most only. */
  collectors?: string[];
}

/** Those that are told of: the ones that are named most, in that order. */
export function mostNamed(unresolved: UnresolvedName[]): UnresolvedName[] {
  return [...unresolved].sort((a, b) => b.items - a.items).slice(0, MOST);
}

/**
 * Looks up whose evidence has these names. It is looked up in all of their
 * evidence, which takes longer than a page should wait.
 */
export async function withCollectors(
  knex: Knex,
  unresolved: UnresolvedRef[],
  signal: AbortSignal,
): Promise<UnresolvedName[]> {
  const collectors = await collectorsNaming(knex, {
    refs: mostNamed(unresolved).map(({ ref }) => ref),
    signal,
  });
  return unresolved.map(name => ({
    ...name,
    collectors: collectors.get(name.ref),
  }));
}
