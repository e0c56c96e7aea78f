import type { z } from 'zod';
import { evidenceSchema, fieldsOfKind, type Evidence } from '../evidence';
import { fieldAdvice } from './fieldAdvice';
import { issueReason } from './issueReason';
import { dataset } from '../kinds/fields';
import { valueAt } from './valueAt';

/** Fields of an item that do not exist are named up to here, and this long. */
const MAX_UNKNOWN_FIELDS = 10;
const MAX_FIELD = 60;

/** The one part of evidence that has fields of its own. */
const DATASET = Object.keys(dataset.shape);

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
 * Checks one item against the schema of its kind. A field that its kind does
 * not have is refused: what it says would be lost. Refs are completed and
 * lower-cased; times are turned into UTC.
 *
 * @public
 */
export function parseEvidence(item: unknown): ParsedEvidence {
  const result = evidenceSchema.safeParse(item);
  if (result.success) return { ok: true, evidence: result.data };
  return {
    ok: false,
    issues: result.error.issues.flatMap(issue => toIssues(issue, item)),
  };
}

function toIssues(issue: z.core.$ZodIssue, item: unknown): EvidenceIssue[] {
  if (issue.code === 'unrecognized_keys') {
    const fields =
      issue.path.length === 0 ? fieldsOfKind(valueAt(item, ['kind'])) : DATASET;
    return issue.keys.slice(0, MAX_UNKNOWN_FIELDS).map(key => ({
      field: [...issue.path, key.slice(0, MAX_FIELD)].join('.'),
      reason: `is no field; ${fieldAdvice(key, fields)}`,
    }));
  }
  return [
    {
      field: issue.path.join('.'),
      reason: issueReason(issue, valueAt(item, issue.path)),
    },
  ];
}
