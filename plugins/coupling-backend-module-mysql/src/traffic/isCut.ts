/** As long as a name can be, and the next one may not have had room. */
const LARGEST_TOKEN = 68;

/**
 * Whether the server may have kept the beginning of a statement only. MySQL
 * ends such a digest with dots, if not as it ends lists. MariaDB does not, and counts the bytes of
 * tokens: two for a word, a sign or a literal, four more than its own for a
 * name.
 */
export function isCut(digestText: string, longestDigest: number): boolean {
  if (/(?<!\?, )\.\.\.\s*$/.test(digestText)) return true;
  let bytes = 0;
  for (const [token] of digestText.matchAll(/`((?:[^`]|``)*)`|\S+/g)) {
    bytes += token.startsWith('`') ? Buffer.byteLength(token) + 2 : 2;
  }
  return bytes > longestDigest - LARGEST_TOKEN;
}
