import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import type { AssessmentRun } from '../../database/operations/readLastAssessmentRun';
import type { SnapshotMeta } from '../../database/operations/readSnapshotMeta';
import type { SourceSummary } from '../../database/operations/summariseSources';
import { mostNamed } from '../../database/unresolvedNames';
import type { SourcePolicy } from '../staleness';
import type { Visibility } from '../visibility';
import type { WithoutHidden } from '../withoutHidden';
import { toSourceStatus } from './toSourceStatus';

const NO_COVERAGE = {
  services: 0,
  withReleases: 0,
  releaseScored: 0,
  withAccess: 0,
};

export interface StoredStatus {
  summaries: SourceSummary[];
  meta?: SnapshotMeta;
  lastAssessmentRun?: AssessmentRun;
  /** Which collectors brought releases of these refused sources. */
  refusedOf: ReadonlyMap<string, string[]>;
}

/** The state of collecting and assessing. */
export function toStatus(
  stored: StoredStatus,
  context: {
    sources: SourcePolicy;
    visibility: Visibility;
    withoutHidden: WithoutHidden;
    now: Date;
  },
): CouplingStatus {
  const { summaries, meta, lastAssessmentRun } = stored;
  const { sources, visibility, withoutHidden } = context;
  const unresolved = toUnresolved(meta, visibility);
  const unresolvedOf = new Map<string, number>();
  for (const collector of unresolved.flatMap(({ collectors }) => collectors)) {
    unresolvedOf.set(collector, (unresolvedOf.get(collector) ?? 0) + 1);
  }
  const refused = (meta?.quality ?? []).filter(each => each.refused);
  return {
    sources: withSilent(summaries, sources).map(summary =>
      toSourceStatus(summary, {
        ...context,
        refused: refused.filter(({ source }) =>
          stored.refusedOf.get(source)?.includes(summary.collector),
        ),
        unresolvedNames: unresolvedOf.get(summary.collector) ?? 0,
      }),
    ),
    ...(meta && { assessment: toAssessment(meta) }),
    ...(lastAssessmentRun && {
      lastAssessmentRun: {
        ...lastAssessmentRun,
        ...(lastAssessmentRun.reason && {
          reason: withoutHidden(lastAssessmentRun.reason),
        }),
      },
    }),
    unresolved,
    unresolvedTotal: meta?.unresolved.length ?? 0,
    quality: meta?.quality ?? [],
    coverage: meta?.coverage ?? NO_COVERAGE,
  };
}

/** Since the assessment the catalog may have got a name, and hide it. */
function toUnresolved(
  meta: SnapshotMeta | undefined,
  visibility: Visibility,
): CouplingStatus['unresolved'] {
  return mostNamed(meta?.unresolved ?? [])
    .filter(({ ref }) => visibility.isShown(ref))
    .map(({ collectors = [], ...name }) => ({ ...name, collectors }));
}

/** Adds configured collectors that have not run yet. */
function withSilent(
  summaries: SourceSummary[],
  { collectors }: SourcePolicy,
): SourceSummary[] {
  const seen = new Set(summaries.map(({ collector }) => collector));
  const silent = [...collectors.keys()]
    .filter(collector => !seen.has(collector))
    .map(collector => ({ collector, items: 0, runs: [], rejections: [] }));
  return [...summaries, ...silent].sort((a, b) =>
    a.collector < b.collector ? -1 : 1,
  );
}

function toAssessment(meta: SnapshotMeta): CouplingStatus['assessment'] {
  const { assessedAt, formulaVersion, dataFrom, dataTo } = meta;
  return {
    assessedAt,
    formulaVersion,
    ...(dataFrom && { dataFrom }),
    ...(dataTo && { dataTo }),
  };
}
