import type { z } from 'zod';
import { evidenceSchema, type Evidence } from '../evidence';
import { issueReason } from './issueReason';
import { valueAt } from './valueAt';

/**
 * What is wrong with one item, where, and what would be right.
 *
 * @public
 */
export interface EvidenceIssue {
  /** Path of the field, like `dataset.store`; empty for the item as a whole. */
  field: string;
  reason: string;
}

/** @public */
export type ParsedEvidence =
  | { ok: true; evidence: Evidence }
  | { ok: false; issues: EvidenceIssue[] };

/**
 * Checks one item against the schema of its kind. Unknown fields are dropped;
 * refs are completed and lower-cased; times are turned into UTC.
 *
 * @public
 */
export function parseEvidence(item: unknown): ParsedEvidence {
  const result = evidenceSchema.safeParse(item);
  if (result.success) return { ok: true, evidence: result.data };
  return {
    ok: false,
    issues: result.error.issues.map(issue => toIssue(issue, item)),
  };
}

function toIssue(issue: z.core.$ZodIssue, item: unknown): EvidenceIssue {
  return {
    field: issue.path.join('.'),
    reason: issueReason(issue, valueAt(item, issue.path)),
  };
}
