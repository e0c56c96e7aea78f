import { InputError } from '@backstage/errors';
import { EVIDENCE_KINDS, type EvidenceKind } from '@seams/coupling-core';
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

/** @throws InputError when the kind or the partner is none */
export function parseEvidenceQuery(query: {
  kind?: string;
  partner?: string;
  cursor?: string;
  limit?: number;
}): EvidenceSelection {
  const { kind, partner, cursor, limit = DEFAULT_LIMIT } = query;
  return {
    kind: kind === undefined ? undefined : toKind(kind),
    cursor,
    limit,
    ...(partner && { partner: parseServiceRef(partner, 'partner') }),
  };
}

function toKind(text: string): EvidenceKind {
  const known = EVIDENCE_KINDS.find(({ kind }) => kind === text);
  if (known) return known.kind;
  const kinds = EVIDENCE_KINDS.map(({ kind }) => kind).join(', ');
  throw new InputError(
    `kind must be one of ${kinds}, but is ${JSON.stringify(text)}`,
  );
}
