import type { Node } from 'libpg-query';
import { EFFECTS, type Effect } from './effects';
import { NODE_FIELDS } from './generated/nodeFields';
import type { Walk } from './walk';

const KNOWN: Readonly<Record<string, Effect>> = EFFECTS;

/**
 * Kinds of nodes of a statement that the walk has not been at although they
 * do something, or of which it is not known what they do.
 */
export function unvisited(
  { visited, skipped }: Pick<Walk, 'visited' | 'skipped'>,
  statement: Node,
): string[] {
  const missed = new Set<string>();
  const pending: [kind: string, node: unknown][] = named(statement);
  while (pending.length > 0) {
    const [kind, node] = pending.pop()!;
    if (typeof node !== 'object' || node === null || skipped.has(node)) {
      continue;
    }
    const effect = KNOWN[kind];
    if (
      effect === undefined ||
      (effect !== 'followed' && 'unknown' in effect)
    ) {
      missed.add(kind);
      continue;
    }
    if (effect === 'followed' && !visited.has(node)) missed.add(kind);
    const fields = NODE_FIELDS[kind];
    for (const [field, value] of Object.entries(node)) {
      if (typeof value !== 'object' || value === null) continue;
      if (fields?.[field]) pending.push([fields[field], value]);
      else if (Array.isArray(value)) {
        for (const each of value) pending.push(...named(each));
      } else pending.push(...named(value));
    }
  }
  return [...missed].sort();
}

/** A node stands in an object under the name of its kind. */
function named(value: object): [string, unknown][] {
  return Object.entries(value);
}
