import { evidenceIdentity, type Evidence } from '@seams/coupling-core';
import { sha256 } from './hash';

/**
 * In characters, of at most three bytes each: with a scope and a collector it
 * fits into a row of an index of PostgreSQL, which takes 2,704 bytes.
 */
const MAX_IDENTITY = 100;
const KEPT_START = 40;
/** Half a character, which a database would give back as another one. */
const CUT_CHARACTER = /\p{Surrogate}$/u;

/**
 * An item's identity, as short as an index needs it. Only what is long is
 * hashed: neighbours in a source stay neighbours in the index, so a batch
 * touches few of its pages.
 */
export function storedIdentity(evidence: Evidence): string {
  const identity = evidenceIdentity(evidence);
  return identity.length <= MAX_IDENTITY
    ? identity
    : identity.slice(0, KEPT_START).replace(CUT_CHARACTER, '') +
        sha256(identity);
}
