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
  seen[group] ??= {};
  const components = (seen[group][statement] ??= []);
  if (!components.includes(component)) components.push(component);
}

/** Both together. @public */
export function mergeSeen(before: SeenRunning, now: SeenRunning): SeenRunning {
  const merged: SeenRunning = {};
  for (const seen of [before, now]) {
    for (const [group, statements] of Object.entries(seen)) {
      const all = (merged[group] ??= {});
      for (const [statement, components] of Object.entries(statements)) {
        all[statement] = [
          ...new Set([...(all[statement] ?? []), ...components]),
        ];
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
  const left: SeenRunning = {};
  for (const [group, statements] of Object.entries(seen)) {
    const still = Object.entries(statements).filter(
      ([statement]) => known[group]?.[statement] !== undefined,
    );
    if (still.length > 0) left[group] = Object.fromEntries(still);
  }
  return left;
}
