import type { DeliveredItem } from '../collector';

/**
 * An answer of a source that is not what it documents, as a rejected item.
 *
 * @param error - what zod found
 *
 * @public
 */
export function malformedItem(
  integration: string,
  error: { issues: { path: PropertyKey[]; message: string }[] },
  line = 1,
): DeliveredItem {
  const issues = error.issues.map(issue => ({
    field: issue.path.join('.'),
    reason: `${integration}'s answer is not as documented: ${issue.message}`,
  }));
  return { ok: false, line, issues };
}

/**
 * What could not be read, for the record of the run: as rejected items, which
 * people see with the outcome. Of many the first are shown, so what explains
 * most comes first.
 *
 * @public
 */
export function* noteItems(
  notes: Iterable<[field: string, reason: string]>,
): Generator<DeliveredItem> {
  let line = 0;
  for (const [field, reason] of notes) {
    line += 1;
    yield { ok: false, line, issues: [{ field, reason }] };
  }
}
