import { scanSync } from 'libpg-query';

/** The tokens of a text in lower case; what cannot be scanned has none. */
export function tokensOf(text: string): string[] {
  try {
    return scanSync(text).tokens.map(token => token.text.toLowerCase());
  } catch {
    // The parser gives up before it nests.
    return [];
  }
}
