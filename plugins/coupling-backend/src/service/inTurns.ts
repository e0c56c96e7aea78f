import { setImmediate as nextTurn } from 'node:timers/promises';

/** Does something with each of many items, and lets other work in between. */
export async function inTurns<T>(
  items: readonly T[],
  size: number,
  each: (item: T) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    items.slice(start, start + size).forEach(each);
    await nextTurn();
  }
}
