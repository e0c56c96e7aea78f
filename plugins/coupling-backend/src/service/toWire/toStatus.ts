import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import type { AssessmentRun } from '../../database/operations/readLastAssessmentRun';
import type { SnapshotMeta } from '../../database/operations/readSnapshotMeta';
import type { SourceSummary } from '../../database/operations/summariseSources';
import { mostNamed } from '../../database/unresolvedNames';
import {
  TROUBLE_SENTENCES,
  type StorageTrouble,
} from '../../database/storageTrouble';
import { statusCursor, type StatusPage } from '../request/parseStatusQuery';
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
  /** Of one page. */
  summaries: SourceSummary[];
  /** Sources on all pages. */
  sourcesTotal: number;
  /** There are sources on pages after this one. */
  moreSources: boolean;
  storageTrouble?: StorageTrouble;
  meta?: SnapshotMeta;
  lastAssessmentRun?: AssessmentRun;
  /** Which collectors brought releases of these refused sources. */
  refusedOf: ReadonlyMap<string, string[]>;
}

/** The state of collecting and assessing, with one page of its lists. */
export function toStatus(
  stored: StoredStatus,
  context: {
    sources: SourcePolicy;
    page: StatusPage;
    visibility: Visibility;
    withoutHidden: WithoutHidden;
    now: Date;
  },
): CouplingStatus {
  const { summaries, meta, lastAssessmentRun, storageTrouble } = stored;
  const { page, visibility, withoutHidden } = context;
  const unresolved = toUnresolved(meta, visibility);
  const unresolvedOf = new Map<string, number>();
  for (const collector of unresolved.flatMap(({ collectors }) => collectors)) {
    unresolvedOf.set(collector, (unresolvedOf.get(collector) ?? 0) + 1);
  }
  const refused = (meta?.quality ?? []).filter(each => each.refused);
  const names = unresolved.slice(page.fromName, page.fromName + page.limit);
  const nextName = page.fromName + names.length;
  const hasNext = stored.moreSources || nextName < unresolved.length;
  return {
    sources: summaries.map(summary =>
      toSourceStatus(summary, {
        ...context,
        refused: refused.filter(({ source }) =>
          stored.refusedOf.get(source)?.includes(summary.collector),
        ),
        unresolvedNames: unresolvedOf.get(summary.collector) ?? 0,
      }),
    ),
    sourcesTotal: stored.sourcesTotal,
    ...(hasNext && {
      nextCursor: statusCursor({
        afterSource: summaries.at(-1)?.collector ?? page.afterSource,
        fromName: nextName,
      }),
    }),
    ...(storageTrouble && {
      storageTrouble: TROUBLE_SENTENCES[storageTrouble],
    }),
    ...(meta && { assessment: toAssessment(meta) }),
    ...(lastAssessmentRun && {
      lastAssessmentRun: {
        ...lastAssessmentRun,
        ...(lastAssessmentRun.reason && {
          reason: withoutHidden(lastAssessmentRun.reason),
        }),
      },
    }),
    unresolved: names,
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

function toAssessment(meta: SnapshotMeta): CouplingStatus['assessment'] {
  const { assessedAt, formulaVersion, dataFrom, dataTo } = meta;
  return {
    assessedAt,
    formulaVersion,
    ...(dataFrom && { dataFrom }),
    ...(dataTo && { dataTo }),
  };
}
