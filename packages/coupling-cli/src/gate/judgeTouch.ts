import { holderOf } from './holderOf';
import type { Found, Judging } from './judging';
import type { GateRule } from './verdict';

/**
 * Something happens to a table: whose is it?
 *
 * @param mayBe - what its name may mean, if that is several
 */
export function judgeTouch(
  table: string,
  rule: GateRule,
  judging: Judging,
  { breaches, unknown }: Found,
  mayBe?: string[],
) {
  const holder = holderOf(table, judging, mayBe);
  if (holder.status === 'unknown') unknown.push(holder.unknown);
  if (holder.status !== 'other') return;
  const { dataset, service, team } = holder;
  breaches.push({ rule, dataset, owners: [{ service, team }] });
}

/** The structure of a schema that several keep data in takes an approval. */
export function judgeSchema(
  table: string,
  { service, store, ownership }: Judging,
  { breaches }: Found,
) {
  const dataset = { store, name: table };
  const others = ownership.othersInSchema(dataset, service);
  if (others.length === 0) return;
  const owners = others.map(other => ({ service: other }));
  breaches.push({ rule: 'shared-schema', dataset, owners });
}
