import { fingerprintSync, type RawStmt } from 'libpg-query';
import { withEmptyStrings } from './normalise';

/**
 * PostgreSQL's structural fingerprint. That of COPY takes in the file name and
 * options, which are literals to us.
 */
export function fingerprint(text: string, statements: RawStmt[]): string {
  const copies = statements.some(({ stmt }) => stmt && 'CopyStmt' in stmt);
  return fingerprintSync(copies ? withEmptyStrings(text) : text);
}
