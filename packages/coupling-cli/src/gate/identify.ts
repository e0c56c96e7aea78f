import { createHash } from 'node:crypto';
import type { Dataset } from '@seams/coupling-core';

const LENGTH = 16;

/**
 * What a finding is, wherever its statement stands: 16 hex digits of the rule,
 * the tables, and the statement without literals.
 */
export function identify(
  rule: string,
  datasets: (Dataset | undefined)[],
  statement: string,
): string {
  const tables = datasets.flatMap(one => (one ? [[one.store, one.name]] : []));
  return createHash('sha256')
    .update(JSON.stringify([rule, tables, statement]))
    .digest('hex')
    .slice(0, LENGTH);
}
