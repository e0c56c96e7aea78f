/** Every look shows no more than the last statements of each connection. */
const LOOKS = 10;
const BETWEEN_MS = 500;

/** Waits, or throws when it is told to stop. @public */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/**
 * Looks ten times within five seconds at what a database is doing.
 *
 * @public
 */
export async function lookSeveralTimes(
  look: () => Promise<void>,
  { wait, signal }: { wait: Wait; signal: AbortSignal },
): Promise<void> {
  for (let at = 0; at < LOOKS; at += 1) {
    if (at > 0) await wait(BETWEEN_MS, signal);
    await look();
  }
}
