/**
 * Longest text that evidence may be known or found by, in bytes of UTF-8. A
 * row of an index of PostgreSQL takes 2,704 bytes, and such a text shares it
 * with others.
 *
 * @public
 */
export const MAX_KEY_BYTES = 1_000;

/**
 * Says how much longer a text is than it may be, in bytes of UTF-8; undefined
 * when it is not. Goes after the name of what holds the text.
 *
 * @public
 */
export function lengthProblem(text: string, limit: number): string | undefined {
  // No character of a string takes more than three bytes.
  if (text.length * 3 <= limit) return undefined;
  const bytes = new TextEncoder().encode(text).length;
  return bytes > limit
    ? `must not be longer than ${limit} bytes in UTF-8, but has ${bytes}`
    : undefined;
}
