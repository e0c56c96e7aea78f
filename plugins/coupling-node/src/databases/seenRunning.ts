import { ownEntry } from './ownEntry';

/**
 * Components that were seen running a statement, by the role or schema that
 * several share and the id of the statement.
 *
 * @public
 */
export type SeenRunning = Record<string, Record<string, string[]>>;

/** Remembers one more. @public */
export function addSeen(
  seen: SeenRunning,
  group: string,
  statement: string,
  component: string,
) {
  const statements = ownEntry(seen, group, () => ({}));
  const components = ownEntry<string[]>(statements, statement, () => []);
  if (!components.includes(component)) components.push(component);
}

/** Both together. @public */
export function mergeSeen(before: SeenRunning, now: SeenRunning): SeenRunning {
  const merged: SeenRunning = {};
  for (const seen of [before, now]) {
    for (const [group, statements] of Object.entries(seen)) {
      for (const [statement, components] of Object.entries(statements)) {
        for (const one of components) addSeen(merged, group, statement, one);
      }
    }
  }
  return merged;
}

/**
 * What is left when the statistics have no more than these statements.
 *
 * @public
 */
export function seenIn(
  seen: SeenRunning,
  known: Record<string, Record<string, unknown>>,
): SeenRunning {
  const left = Object.entries(seen).flatMap(([group, statements]) => {
    const still = Object.entries(statements).filter(
      ([statement]) => known[group]?.[statement] !== undefined,
    );
    return still.length > 0 ? [[group, Object.fromEntries(still)]] : [];
  });
  return Object.fromEntries(left);
}
