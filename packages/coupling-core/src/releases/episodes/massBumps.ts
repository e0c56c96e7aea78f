import { DAY } from '../limits';
import type { ReleaseColumns } from './releaseColumns';

/** Services that one account changes within a day, from which it is a bump. */
const SERVICES_OF_A_BUMP = 3;

/**
 * Rows of releases by an account that raises dependencies, where it does so in
 * several services within a day: one cause for all of them, and no need of any
 * for another. What it releases alone is a release like any other: who pressed
 * the button is not who made the change.
 */
export function massBumpRows({ botRows, service, at }: ReleaseColumns) {
  const rows = [...botRows].sort((a, b) => at[a.row] - at[b.row]);
  const inDay = new Map<number, number>();
  const isBump = new Uint8Array(rows.length);
  let leaving = 0;
  rows.forEach(({ row }, i) => {
    inDay.set(service[row], (inDay.get(service[row]) ?? 0) + 1);
    while (at[row] - at[rows[leaving].row] > DAY) {
      const s = service[rows[leaving++].row];
      const left = inDay.get(s)! - 1;
      if (left > 0) inDay.set(s, left);
      else inDay.delete(s);
    }
    if (inDay.size >= SERVICES_OF_A_BUMP) isBump.fill(1, leaving, i + 1);
  });
  return rows.filter((_, i) => isBump[i] === 1);
}
