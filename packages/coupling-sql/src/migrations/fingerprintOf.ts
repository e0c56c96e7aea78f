import { createHash } from 'node:crypto';
import type { StatementAccess, UnreadableStatement } from '../statementAccess';

/** Literals, also those that are not closed, and numbers. */
const LITERAL =
  /'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|(\$\w*\$)[\s\S]*?(?:\1|$)|\b\d+(?:\.\d+)?\b/g;
const LENGTH = 16;

/** Equal for statements that differ in literals only, also unreadable ones. */
export function fingerprintOf(
  access: StatementAccess | UnreadableStatement,
  text: string,
): string {
  if (access.ok) return access.fingerprint;
  const plain = text.replace(LITERAL, '?').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, LENGTH);
}
