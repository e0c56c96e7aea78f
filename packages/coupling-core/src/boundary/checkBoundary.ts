import type { z } from 'zod';
import { issueReason } from '../evidence/parse/issueReason';
import { fieldAdvice } from '../evidence/parse/fieldAdvice';
import { valueAt } from '../evidence/parse/valueAt';
import { boundarySchema } from './boundarySchema';
import { parseDataset } from '../catalog/parseDataset';

/**
 * What is wrong with a boundary, where, and how to mend it.
 *
 * @public
 */
export interface BoundaryIssue {
  /** Where in the entity, like `spec.boundary.systemOfRecordFor[0].fact`. */
  path: string;
  /** Reads on from the path: `is missing; it must be text`. */
  reason: string;
}

const ROOT = 'spec.boundary';

/**
 * Everything that is wrong with `spec.boundary` of a component; nothing when
 * it is right.
 *
 * @public
 */
export function checkBoundary(value: unknown): BoundaryIssue[] {
  const result = boundarySchema.safeParse(value);
  if (result.success) return contradictions(result.data);
  return result.error.issues.flatMap(issue => toIssues(issue, value));
}

function toIssues(issue: z.core.$ZodIssue, boundary: unknown): BoundaryIssue[] {
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(issue.path);
    return issue.keys.map(key => ({
      path: pathOf([...issue.path, key]),
      reason: `is not a field of a boundary; ${fieldAdvice(key, fields)}`,
    }));
  }
  return [
    {
      path: pathOf(issue.path),
      reason: issueReason(issue, valueAt(boundary, issue.path)),
    },
  ];
}

/** A service cannot own what it must not know of. */
function contradictions(
  boundary: z.output<typeof boundarySchema>,
): BoundaryIssue[] {
  const owned = new Set(
    boundary.systemOfRecordFor?.flatMap(({ datasets }) =>
      datasets.map(dataset => JSON.stringify(parseDataset(dataset))),
    ),
  );
  return (boundary.mustNotKnow ?? []).flatMap((entry, index) =>
    owned.has(JSON.stringify(parseDataset(entry)))
      ? {
          path: pathOf(['mustNotKnow', index]),
          reason: `${JSON.stringify(
            entry,
          )} also stands under systemOfRecordFor; take it out of one of the two`,
        }
      : [],
  );
}

const FIELDS: Record<string, string[]> = {
  '': [
    'decides',
    'systemOfRecordFor',
    'publishes',
    'mustNotKnow',
    'exemptions',
  ],
  systemOfRecordFor: ['fact', 'datasets'],
  exemptions: ['rule', 'dataset', 'service', 'reason', 'approvedBy', 'until'],
};

function fieldsAt(path: PropertyKey[]): string[] {
  return FIELDS[String(path[0] ?? '')] ?? [];
}

function pathOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`,
    ROOT,
  );
}
