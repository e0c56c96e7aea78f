/**
 * Longest text of a statement that is read, in characters. What the parser
 * makes of it takes a hundred times that in memory.
 */
export const LONGEST_TEXT = 2_000_000;

/** Longest normalised statement, in characters; evidence takes no longer ones. */
const LONGEST = 10_000;

/** Cuts a normalised statement, with an ellipsis in place of what is gone. */
export function atMostLongest(statement: string): string {
  if (statement.length <= LONGEST) return statement;
  // Half a surrogate pair is not text that can be stored.
  const end = /[\uD800-\uDBFF]/.test(statement[LONGEST - 2]) ? 2 : 1;
  return `${statement.slice(0, LONGEST - end)}…`;
}
