import type { EvidenceKind } from '@seams/coupling-core';
import { parseServiceRef } from './parseServiceRef';

const DEFAULT_LIMIT = 50;

/** Which page of evidence is asked for. */
export interface EvidenceSelection {
  kind?: EvidenceKind;
  /** Entity ref of a second service. */
  partner?: string;
  cursor?: string;
  limit: number;
}

export function parseEvidenceQuery(query: {
  kind?: EvidenceKind;
  partner?: string;
  cursor?: string;
  limit?: number;
}): EvidenceSelection {
  const { kind, partner, cursor, limit = DEFAULT_LIMIT } = query;
  return {
    kind,
    cursor,
    limit,
    ...(partner && { partner: parseServiceRef(partner, 'partner') }),
  };
}
