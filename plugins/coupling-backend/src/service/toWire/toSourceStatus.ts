import type { SourceQuality } from '@seams/coupling-core';
import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import { PUSH_COLLECTOR } from '../../collection/acceptPushedEvidence';
import type { SourceProgress } from '../../database/operations/readSourceProgress';
import type { SourceSummary } from '../../database/operations/summariseSources';
import { staleBecause, type SourcePolicy } from '../staleness';
import type { WithoutHidden } from '../withoutHidden';

type SourceStatus = CouplingStatus['sources'][number];

/** How one source is doing, for a caller who may not see every entity. */
export function toSourceStatus(
  summary: SourceSummary,
  context: {
    sources: SourcePolicy;
    /** Of this source, as far as the gate refused it. */
    refused: SourceQuality[];
    unresolvedNames: number;
    withoutHidden: WithoutHidden;
    now: Date;
  },
): SourceStatus {
  const { collector, items, oldestAt, newestAt, lastSuccessAt } = summary;
  const { sources, refused, unresolvedNames, withoutHidden, now } = context;
  const pushed = collector === PUSH_COLLECTOR;
  const configured = sources.collectors.get(collector);
  const because = staleBecause(summary, sources, now);
  const runs = summary.runs.map(run => ({
    ...run,
    ...(run.reason && { reason: withoutHidden(run.reason) }),
  }));
  return {
    collector,
    title: pushed ? 'Pushed over HTTP' : configured?.title ?? collector,
    enabled: pushed || configured !== undefined,
    items,
    ...(oldestAt && { oldestAt }),
    ...(newestAt && { newestAt }),
    ...(lastSuccessAt && { lastSuccessAt }),
    ...(runs.length > 0 && { lastRun: runs[0] }),
    runs,
    ...lag(summary, configured?.everyMs, now),
    rejections: summary.rejections.map(rejection => ({
      ...rejection,
      scope: withoutHidden(rejection.scope),
      reason: withoutHidden(rejection.reason),
    })),
    refused: refused.map(({ source, releases, backwards }) => ({
      source,
      releases,
      backwards,
    })),
    unresolvedNames,
    ...(summary.progress && {
      progress: toProgress(summary.progress, withoutHidden),
    }),
    ...(summary.leftOut && {
      leftOut: summary.leftOut.map(({ examples, ...of }) => ({
        ...of,
        examples: examples.map(withoutHidden),
      })),
    }),
    stale: because !== undefined,
    ...(because && { staleBecause: because }),
  };
}

function lag(
  { newestAt, lastSuccessAt }: SourceSummary,
  everyMs: number | undefined,
  now: Date,
) {
  const since = (instant: string) =>
    Math.max(0, now.getTime() - Date.parse(instant));
  return {
    ...(everyMs !== undefined && { everyMs }),
    lag: {
      ...(newestAt && { evidenceMs: since(newestAt) }),
      ...(lastSuccessAt && { successMs: since(lastSuccessAt) }),
      ...(lastSuccessAt &&
        everyMs && { missedRuns: Math.floor(since(lastSuccessAt) / everyMs) }),
    },
  };
}

function toProgress(
  progress: SourceProgress,
  withoutHidden: WithoutHidden,
): SourceProgress {
  return {
    ...progress,
    positions: progress.positions.map(({ scope, position }) => ({
      scope: withoutHidden(scope),
      position: withoutHidden(position),
    })),
  };
}
