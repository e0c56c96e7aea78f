import type { DeliveredItem } from '../collector';

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
