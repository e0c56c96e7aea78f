/** Makes an answer, or gives the one that was made for somebody before. */
export type ShareAnswer<T> = (
  key: string,
  make: () => Promise<T>,
) => Promise<T>;

/**
 * Shares what takes long to make among those who ask for the same, at once or
 * within `ms`. At most `most` are kept, those asked for last. One that fails
 * is not kept.
 */
export function createShareAnswer<T>(options: {
  ms: number;
  most: number;
  now: () => Date;
}): ShareAnswer<T> {
  const { ms, most, now } = options;
  /** Those asked for last at the end. */
  const kept = new Map<string, { at: number; answer: Promise<T> }>();
  return async (key, make) => {
    const at = now().getTime();
    const before = kept.get(key);
    const shared =
      before && at - before.at < ms ? before : { at, answer: make() };
    kept.delete(key);
    kept.set(key, shared);
    for (const [other, { at: madeAt }] of kept) {
      if (kept.size <= most && at - madeAt < ms) break;
      kept.delete(other);
    }
    try {
      return await shared.answer;
    } catch (error) {
      if (kept.get(key) === shared) kept.delete(key);
      throw error;
    }
  };
}
