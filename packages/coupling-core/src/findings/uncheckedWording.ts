import type { UncheckedReason } from '../assessment';
import { listed, type Naming } from '../shared/wording';

/** "no access evidence", "no foreign-key evidence on shop-db". */
export function uncheckedClause(
  { kind, stores }: UncheckedReason,
  name: Naming,
): string {
  const on = stores ? ` on ${listed(stores.map(name))}` : '';
  return `no ${kind} evidence${on}`;
}

/**
 * What the sentence on an unchecked rule is made of, as text that may be shown:
 * `kind`, and `stores` where only these are missing.
 *
 * @public
 */
export function uncheckedParameters(
  { kind, stores }: UncheckedReason,
  name: Naming,
): Record<string, string> {
  return { kind, ...(stores && { stores: listed(stores.map(name)) }) };
}
