import type { ByService } from '../fleet';
import type { ReleaseColumns } from './releaseColumns';

/** The rows of all releases, service by service in time order. */
export interface ServiceTimelines extends ByService {
  /** Sorted. */
  services: string[];
  /** Row numbers. */
  rows: Int32Array;
}

/** Puts rows in an order that does not depend on the order they came in. */
export function serviceTimelines(columns: ReleaseColumns): ServiceTimelines {
  const services = [...columns.services].sort();
  const { rows, first } = groupByService(columns, services);
  const timelines = { services, rows, first };
  services.forEach((_, s) => sortByTime(rowsOf(timelines, s), columns));
  return timelines;
}

/** The rows of one service in time order; a view, not a copy. */
export function rowsOf(
  { rows, first }: Pick<ServiceTimelines, 'rows' | 'first'>,
  service: number,
): Int32Array {
  return rows.subarray(first[service], first[service + 1]);
}

function groupByService(columns: ReleaseColumns, services: string[]) {
  const place = new Map(services.map((ref, s) => [ref, s]));
  const sorted = Int32Array.from(columns.services, ref => place.get(ref)!);
  const first = new Int32Array(services.length + 1);
  for (const s of columns.service) first[sorted[s] + 1] += 1;
  for (let s = 0; s < services.length; s++) first[s + 1] += first[s];
  const next = first.slice();
  const rows = new Int32Array(columns.service.length);
  columns.service.forEach((s, row) => {
    rows[next[sorted[s]]++] = row;
  });
  return { rows, first };
}

/** Time and place are packed in one number, which sorts natively. */
const PLACES = 2 ** 20;

function sortByTime(rows: Int32Array, { at, order, version }: ReleaseColumns) {
  if (rows.length > PLACES) {
    rows.sort((a, b) => at[a] - at[b] || order[a] - order[b]);
    return;
  }
  const keys = Float64Array.from(rows, (row, i) => at[row] * PLACES + i).sort();
  const unsorted = rows.slice();
  keys.forEach((key, i) => {
    rows[i] = unsorted[((key % PLACES) + PLACES) % PLACES];
  });
  const after = (a: number, b: number) =>
    at[a] === at[b] &&
    (order[a] > order[b] || (order[a] === order[b] && version[a] > version[b]));
  for (let i = 1; i < rows.length; i++) {
    for (let j = i; j > 0 && after(rows[j - 1], rows[j]); j--) {
      [rows[j - 1], rows[j]] = [rows[j], rows[j - 1]];
    }
  }
}
