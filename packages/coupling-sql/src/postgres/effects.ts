import type { Node } from 'libpg-query';
import { PARTS } from './effectsOfParts';
import { STATEMENTS } from './effectsOfStatements';

/** The kinds of nodes in a syntax tree, as the parser declares them. */
export type NodeKind = Node extends infer One
  ? One extends unknown
    ? keyof One & string
    : never
  : never;

/** What a node of a kind is to a statement. */
export type Effect =
  /** Whoever walks the statement must have been at it. */
  | 'followed'
  /** It does nothing itself, for this reason; what is in it counts. */
  | { nothing: string }
  /** It is not told what it does, for this reason. */
  | { unknown: string };

/**
 * What a node of each kind does. The compiler sees that none is missing; a
 * kind that a new parser brings would be unknown until it has an entry.
 */
export const EFFECTS: Readonly<Record<NodeKind, Effect>> = {
  ...(Object.fromEntries(
    Object.entries(STATEMENTS).map(([kind, does]) => [
      kind,
      typeof does === 'function' ? 'followed' : does,
    ]),
  ) as Record<keyof typeof STATEMENTS, Effect>),
  ...PARTS,
};
