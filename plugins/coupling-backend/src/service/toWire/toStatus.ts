import type { CouplingStatus } from '@seams/plugin-coupling-common';
import { PUSH_COLLECTOR } from '../../collection/acceptPushedEvidence';
import type { AssessmentRun } from '../../database/operations/readLastAssessmentRun';
import type { SnapshotMeta } from '../../database/operations/readSnapshotMeta';
import type { SourceSummary } from '../../database/operations/summariseSources';
import { staleBecause, type SourcePolicy } from '../staleness';
import type { Visibility } from '../visibility';

type SourceStatus = CouplingStatus['sources'][number];

const NO_COVERAGE = {
  services: 0,
  withReleases: 0,
  releaseScored: 0,
  withAccess: 0,
};

/** The state of collecting and assessing. */
export function toStatus(
  stored: {
    summaries: SourceSummary[];
    meta?: SnapshotMeta;
    lastAssessmentRun?: AssessmentRun;
  },
  context: { sources: SourcePolicy; visibility: Visibility; now: Date },
): CouplingStatus {
  const { summaries, meta, lastAssessmentRun } = stored;
  const { sources, visibility, now } = context;
  return {
    sources: withSilent(summaries, sources).map(summary =>
      toSource(summary, sources, now),
    ),
    ...(meta && { assessment: toAssessment(meta) }),
    ...(lastAssessmentRun && { lastAssessmentRun }),
    unresolved: (meta?.unresolved ?? []).filter(({ ref }) =>
      visibility.isShown(ref),
    ),
    quality: meta?.quality ?? [],
    coverage: meta?.coverage ?? NO_COVERAGE,
  };
}

/** Adds configured collectors that have not run yet. */
function withSilent(
  summaries: SourceSummary[],
  { titles }: SourcePolicy,
): SourceSummary[] {
  const seen = new Set(summaries.map(({ collector }) => collector));
  const silent = [...titles.keys()]
    .filter(collector => !seen.has(collector))
    .map(collector => ({ collector, items: 0, rejections: [] }));
  return [...summaries, ...silent].sort((a, b) =>
    a.collector < b.collector ? -1 : 1,
  );
}

function toSource(
  summary: SourceSummary,
  sources: SourcePolicy,
  now: Date,
): SourceStatus {
  const { collector } = summary;
  const pushed = collector === PUSH_COLLECTOR;
  return {
    ...summary,
    title: pushed
      ? 'Pushed over HTTP'
      : sources.titles.get(collector) ?? collector,
    enabled: pushed || sources.titles.has(collector),
    stale: staleBecause(summary, sources, now) !== undefined,
  };
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
