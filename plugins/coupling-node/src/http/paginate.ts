/** One page, and where the next one is; nothing when it is the last. @public */
export interface Page<Item, Place> {
  items: Iterable<Item>;
  next?: Place;
}

/**
 * Hands out the items of all pages as they are read, so that those of good
 * pages are kept when a later one fails.
 *
 * @param options - `read` fetches the page at a place; `maxPages` (10,000 by
 * default) stops a source that never ends
 * @throws Error when a page leads to itself or there are too many
 *
 * @public
 */
export async function* paginate<Item, Place>(options: {
  first: Place;
  read: (place: Place) => Promise<Page<Item, Place>>;
  signal?: AbortSignal;
  maxPages?: number;
}): AsyncGenerator<Item> {
  const { first, read, signal, maxPages = 10_000 } = options;
  let place = first;
  for (let pages = 1; ; pages += 1) {
    signal?.throwIfAborted();
    const { items, next } = await read(place);
    yield* items;
    if (next === undefined) return;
    if (next === place) throw new Error('A page of the source leads to itself');
    if (pages >= maxPages) {
      throw new Error(`The source has more than ${maxPages} pages`);
    }
    place = next;
  }
}
