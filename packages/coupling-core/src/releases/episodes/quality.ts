import type { RefusedService, SourceQuality } from '../../assessment';
import { compareText } from '../../shared/ordering';
import type { ReleaseColumns } from './releaseColumns';
import type { RowOutcomes } from './settle';
import { rowsOf, type ServiceTimelines } from './serviceTimelines';

/** Share of backward steps above which times are not believed. */
const MAX_BACKWARDS = 0.2;

/** Steps needed before times can be refused. */
const MIN_STEPS = 5;

/** Backward steps needed: two rollbacks are no pattern. */
const MIN_BACKWARDS = 3;

interface Steps {
  steps: number;
  backwards: number;
}

/** What one source tells of one service. */
interface ServiceSteps extends Steps {
  releases: number;
  /** By MAJOR.MINOR line. */
  lines: Map<number, Steps>;
  /** Versions so far, and the row of the last in each line. */
  seen: Set<number>;
  lastInLine: Map<number, number>;
}

/**
 * Judges whether times are release times: within one MAJOR.MINOR line of a
 * service, versions rise with time where they are, and fall at random where they
 * were mirrored or backfilled. Every version counts once, where it was first
 * released, so that a rollback to it is no step. A service is refused for itself;
 * a source only where most of its services are (scores.md, "Coordinated
 * release", Data quality).
 *
 * @param outcomes - rows that are refused are put down here
 */
export function judgeSources(
  columns: ReleaseColumns,
  timelines: ServiceTimelines,
  outcomes: RowOutcomes,
): SourceQuality[] {
  const bySource = columns.sources.map(() => new Map<number, ServiceSteps>());
  timelines.services.forEach((_, s) => {
    for (const [source, steps] of stepsOf(rowsOf(timelines, s), columns)) {
      bySource[source].set(s, steps);
    }
  });
  const quality = columns.sources
    .map((source, i) => toQuality(source, bySource[i], timelines, columns))
    .filter(({ releases }) => releases > 0)
    .sort((a, b) => compareText(a.source, b.source));
  refuseRows(columns, timelines, quality, outcomes);
  return quality;
}

/** By source, the steps between the versions of one service. */
function stepsOf(
  rows: Int32Array,
  { source, line, order, at, version }: ReleaseColumns,
): Map<number, ServiceSteps> {
  const bySource = new Map<number, ServiceSteps>();
  for (const row of rows) {
    let own = bySource.get(source[row]);
    if (!own) bySource.set(source[row], (own = newSteps()));
    own.releases += 1;
    if (line[row] < 0 || own.seen.has(version[row])) continue;
    own.seen.add(version[row]);
    const last = own.lastInLine.get(line[row]);
    own.lastInLine.set(line[row], row);
    // The same instant or the same place again says nothing about order.
    if (last === undefined || at[last] === at[row]) continue;
    if (order[last] === order[row]) continue;
    countStep(own, line[row], order[row] < order[last]);
  }
  return bySource;
}

function newSteps(): ServiceSteps {
  return {
    ...{ releases: 0, steps: 0, backwards: 0 },
    ...{ lines: new Map(), seen: new Set(), lastInLine: new Map() },
  };
}

function countStep(own: ServiceSteps, line: number, isBack: boolean): void {
  const ofLine = own.lines.get(line) ?? { steps: 0, backwards: 0 };
  own.lines.set(line, ofLine);
  for (const counted of [own, ofLine]) {
    counted.steps += 1;
    if (isBack) counted.backwards += 1;
  }
}

function toQuality(
  source: string,
  services: ReadonlyMap<number, ServiceSteps>,
  { services: names }: ServiceTimelines,
  { lineNames }: ReleaseColumns,
): SourceQuality {
  const all = [...services.values()];
  const sum = (of: (one: ServiceSteps) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const steps = sum(one => one.steps);
  const backwards = sum(one => one.backwards);
  const falling = all.filter(one => share(one) > MAX_BACKWARDS).length;
  const refused =
    steps >= MIN_STEPS &&
    backwards >= MIN_BACKWARDS &&
    2 * falling > services.size;
  const refusedServices = [...services]
    .filter(([, one]) => isRefused(one))
    .map(([s, one]) => toRefused(names[s], one, lineNames));
  return {
    source,
    releases: sum(one => one.releases),
    backwards: share({ steps, backwards }),
    refused,
    ...(refused && { reason: 'timestamps-are-not-release-times' as const }),
    ...(refusedServices.length > 0 && { refusedServices }),
  };
}

function isRefused(one: Steps): boolean {
  return (
    one.steps >= MIN_STEPS &&
    one.backwards >= MIN_BACKWARDS &&
    share(one) > MAX_BACKWARDS
  );
}

function share({ steps, backwards }: Steps): number {
  return steps === 0 ? 0 : backwards / steps;
}

/** With the line that most steps go back in. */
function toRefused(
  service: string,
  { steps, backwards, lines }: ServiceSteps,
  lineNames: ReadonlyMap<number, string>,
): RefusedService {
  const [line, worst] = [...lines]
    .map(([key, counted]) => [lineNames.get(key)!, counted] as const)
    .sort(
      (a, b) => b[1].backwards - a[1].backwards || compareText(a[0], b[0]),
    )[0];
  return { service, steps, backwards, worstLine: { line, ...worst } };
}

function refuseRows(
  { sources, source }: ReleaseColumns,
  timelines: ServiceTimelines,
  quality: readonly SourceQuality[],
  outcomes: RowOutcomes,
): void {
  const judged = new Map(quality.map(one => [one.source, one]));
  const place = new Map(timelines.services.map((ref, s) => [ref, s]));
  sources.forEach((name, i) => {
    const { refused, refusedServices = [] } = judged.get(name) ?? {};
    const services = refused
      ? timelines.services.keys()
      : refusedServices.map(({ service }) => place.get(service)!);
    for (const s of services) {
      for (const row of rowsOf(timelines, s)) {
        if (source[row] === i) outcomes.set(row, 'refused');
      }
    }
  });
}
