import type { SourceQuality } from '../../assessment';
import type { ReleaseColumns } from './releaseColumns';
import { rowsOf, type ServiceTimelines } from './serviceTimelines';

/** Share of backward steps above which times are not believed. */
const MAX_BACKWARDS = 0.2;

/** Steps needed before a source can be refused: one slip is no pattern. */
const MIN_STEPS = 5;

interface Steps {
  releases: number;
  steps: number;
  backwards: number;
}

/**
 * Judges every source by its releases: within one MAJOR.MINOR line of a
 * service, versions rise with time where times are real, and fall at random
 * where they were mirrored or backfilled (scores.md, "Coordinated release",
 * Data quality).
 */
export function judgeSources(
  columns: ReleaseColumns,
  timelines: ServiceTimelines,
): SourceQuality[] {
  const bySource = columns.sources.map(() => ({
    releases: 0,
    steps: 0,
    backwards: 0,
  }));
  timelines.services.forEach((_, s) => {
    countSteps(rowsOf(timelines, s), columns, bySource);
  });
  return columns.sources
    .map((source, i) => toQuality(source, bySource[i]))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

function countSteps(rows: Int32Array, columns: ReleaseColumns, into: Steps[]) {
  const { source, line, order, at } = columns;
  const lastInLine = new Map<number, number>();
  for (const row of rows) {
    const steps = into[source[row]];
    steps.releases += 1;
    if (line[row] < 0) continue;
    const key = line[row] + source[row] / into.length;
    const last = lastInLine.get(key);
    lastInLine.set(key, row);
    // The same version or the same instant again says nothing about order.
    if (last === undefined || at[last] === at[row]) continue;
    if (order[last] === order[row]) continue;
    steps.steps += 1;
    if (order[row] < order[last]) steps.backwards += 1;
  }
}

function toQuality(source: string, counted: Steps): SourceQuality {
  const { releases, steps, backwards } = counted;
  const share = steps === 0 ? 0 : backwards / steps;
  const refused = steps >= MIN_STEPS && share > MAX_BACKWARDS;
  return {
    source,
    releases,
    backwards: share,
    refused,
    ...(refused && { reason: 'timestamps-are-not-release-times' as const }),
  };
}
