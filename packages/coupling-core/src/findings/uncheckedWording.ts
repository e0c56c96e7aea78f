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
