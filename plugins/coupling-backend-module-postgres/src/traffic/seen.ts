import type { TrafficState } from './trafficState';

type Seen = TrafficState['seen'];

/** Both together. */
export function mergeSeen(before: Seen, now: Seen): Seen {
  const merged: Seen = {};
  for (const seen of [before, now]) {
    for (const [role, statements] of Object.entries(seen)) {
      const all = (merged[role] ??= {});
      for (const [queryId, components] of Object.entries(statements)) {
        all[queryId] = [...new Set([...(all[queryId] ?? []), ...components])];
      }
    }
  }
  return merged;
}

/** What is left when the statistics have no more than these statements. */
export function seenIn(seen: Seen, calls: TrafficState['calls']): Seen {
  const left: Seen = {};
  for (const [role, statements] of Object.entries(seen)) {
    const known = Object.entries(statements).filter(
      ([queryId]) => calls[role]?.[queryId] !== undefined,
    );
    if (known.length > 0) left[role] = Object.fromEntries(known);
  }
  return left;
}
