/**
 * Groups items as they come. When the source breaks, what came before is
 * handed out first.
 */
export async function* inBatches<T>(
  items: Iterable<T> | AsyncIterable<T>,
  size: number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  try {
    for await (const item of items) {
      batch.push(item);
      if (batch.length === size) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    if (batch.length > 0 && batch.length < size) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}
