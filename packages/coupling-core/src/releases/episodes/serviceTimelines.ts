import type { ByService } from '../fleet';
import type { ReleaseColumns } from './releaseColumns';
import type { RowOutcomes } from './settle';

/** The rows of releases that count, service by service in time order. */
export interface ServiceTimelines extends ByService {
  /** Sorted. */
  services: string[];
  /** Row numbers. */
  rows: Int32Array;
}

/** Puts rows in an order that does not depend on the order they came in. */
export function serviceTimelines(
  columns: ReleaseColumns,
  outcomes: RowOutcomes,
): ServiceTimelines {
  const services = [...columns.services].sort();
  const { rows, first } = groupByService(columns, outcomes, services);
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

function groupByService(
  columns: ReleaseColumns,
  outcomes: RowOutcomes,
  services: string[],
) {
  const place = new Map(services.map((ref, s) => [ref, s]));
  const sorted = Int32Array.from(columns.services, ref => place.get(ref)!);
  const first = new Int32Array(services.length + 1);
  columns.service.forEach((s, row) => {
    if (outcomes.isKept(row)) first[sorted[s] + 1] += 1;
  });
  for (let s = 0; s < services.length; s++) first[s + 1] += first[s];
  const next = first.slice();
  const rows = new Int32Array(first[services.length]);
  columns.service.forEach((s, row) => {
    if (outcomes.isKept(row)) rows[next[sorted[s]]++] = row;
  });
  return { rows, first };
}

/** Time and place are packed in one number, which sorts natively. */
const PLACES = 2 ** 20;

function sortByTime(rows: Int32Array, columns: ReleaseColumns) {
  const { at, order, version, sources, source } = columns;
  if (rows.length > PLACES) {
    rows.sort((a, b) => at[a] - at[b] || order[a] - order[b]);
    return;
  }
  const keys = Float64Array.from(rows, (row, i) => at[row] * PLACES + i).sort();
  const unsorted = rows.slice();
  keys.forEach((key, i) => {
    rows[i] = unsorted[((key % PLACES) + PLACES) % PLACES];
  });
  const isSourceAfter = (a: number, b: number) =>
    source[a] !== source[b] && sources[source[a]] > sources[source[b]];
  const after = (a: number, b: number) =>
    at[a] === at[b] &&
    (order[a] > order[b] ||
      (order[a] === order[b] &&
        (version[a] > version[b] ||
          (version[a] === version[b] && isSourceAfter(a, b)))));
  for (let i = 1; i < rows.length; i++) {
    for (let j = i; j > 0 && after(rows[j - 1], rows[j]); j--) {
      [rows[j - 1], rows[j]] = [rows[j], rows[j - 1]];
    }
  }
}
