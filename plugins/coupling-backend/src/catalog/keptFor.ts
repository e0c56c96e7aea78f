/**
 * Gives what was read before, as long as it is younger than `ms`. Those who
 * ask meanwhile share one reading; one that fails is not kept.
 */
export function keptFor<T>(
  ms: number,
  now: () => Date,
  read: () => Promise<T>,
): () => Promise<T> {
  let kept: { at: number; value: Promise<T> } | undefined;
  return async () => {
    const at = now().getTime();
    if (!kept || at - kept.at >= ms) {
      const reading = { at, value: read() };
      kept = reading;
      reading.value.catch(() => {
        if (kept === reading) kept = undefined;
      });
    }
    return kept.value;
  };
}
