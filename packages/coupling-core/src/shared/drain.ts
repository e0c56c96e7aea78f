/**
 * Takes the items out of a list one by one, from the first on: those that were
 * taken need not be held while others take their place.
 */
export function* drain<T extends object>(items: T[]): Generator<T> {
  items.reverse();
  for (let item = items.pop(); item; item = items.pop()) yield item;
}
