import { evidenceIdentity, type Evidence } from '@seams/coupling-core';
import { sha256 } from './hash';

/** In characters; PostgreSQL takes no more than 2,700 bytes into an index. */
const MAX_IDENTITY = 100;
const KEPT_START = 40;

/**
 * An item's identity, as short as an index needs it. Only what is long is
 * hashed: neighbours in a source stay neighbours in the index, so a batch
 * touches few of its pages.
 */
export function storedIdentity(evidence: Evidence): string {
  const identity = evidenceIdentity(evidence);
  return identity.length <= MAX_IDENTITY
    ? identity
    : identity.slice(0, KEPT_START) + sha256(identity);
}
