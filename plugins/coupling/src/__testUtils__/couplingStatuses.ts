import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';

type Source = CouplingStatus['sources'][number];
type Run = Source['runs'][number];

/** A run of five seconds that ended so, and brought two items. */
export function run(outcome: Run['outcome'], more: Partial<Run> = {}): Run {
  return {
    startedAt: '2026-08-20T11:00:00.000Z',
    ...(outcome !== 'running' && { finishedAt: '2026-08-20T11:00:05.000Z' }),
    outcome,
    accepted: 2,
    alreadyKnown: 40,
    leftOut: 0,
    rejected: 0,
    removed: 0,
    ...more,
  };
}

/** A source that works. */
export function source(more: Partial<Source> = {}): Source {
  return {
    collector: 'evidence-files',
    title: 'Evidence files',
    enabled: true,
    items: 1_234,
    oldestAt: '2024-08-20T11:00:00.000Z',
    newestAt: '2026-08-20T10:00:00.000Z',
    lastSuccessAt: '2026-08-20T11:00:05.000Z',
    runs: [run('ok')],
    everyMs: 600_000,
    lag: { evidenceMs: 3_600_000, successMs: 60_000, missedRuns: 0 },
    rejections: [],
    refused: [],
    unresolvedNames: 0,
    stale: false,
    ...more,
  };
}

const NO_PERMISSION =
  'GitLab: https://gitlab.example/api/v4/projects answered 403: the token lacks the permission read_api';

/** Half of it is in trouble, each source in a way of its own. */
export const TROUBLED: CouplingStatus = {
  sources: [
    source(),
    source({
      collector: 'gitlab',
      title: 'GitLab deployments',
      items: 320,
      lastSuccessAt: '2026-08-12T11:00:05.000Z',
      runs: [
        run('failed', { accepted: 0, alreadyKnown: 0, reason: NO_PERMISSION }),
        run('ok', {
          startedAt: '2026-08-12T11:00:00.000Z',
          finishedAt: '2026-08-12T11:00:05.000Z',
        }),
      ],
      lag: {
        evidenceMs: 700_000_000,
        successMs: 691_200_000,
        missedRuns: 1_152,
      },
      stale: true,
      staleBecause:
        'gitlab has not answered since 12 Aug 2026; last good evidence is shown',
    }),
    source({
      collector: 'github',
      title: 'GitHub deployments and releases',
      items: 20_480,
      progress: {
        scopes: 40,
        positions: [
          {
            scope: 'https://github.com/acme/orders deployments',
            position: 'deployments after 20 Aug 2026',
          },
        ],
        backfill: {
          scopes: 40,
          complete: 12,
          reachedAt: '2026-02-01T00:00:00.000Z',
          goalAt: '2024-08-20T00:00:00.000Z',
        },
      },
    }),
    source({
      collector: 'push',
      title: 'Pushed over HTTP',
      items: 57,
      everyMs: undefined,
      runs: [run('ok', { rejected: 1 })],
      rejections: [
        {
          at: '2026-08-20T11:00:00.000Z',
          scope: 'push',
          line: 3,
          field: 'observedAt',
          reason: 'must be a date and time in ISO 8601 with a zone',
        },
      ],
      refused: [{ source: 'mirror', releases: 40, backwards: 0.48 }],
      unresolvedNames: 1,
    }),
    source({
      collector: 'jenkins',
      title: 'jenkins',
      enabled: false,
      everyMs: undefined,
      stale: true,
      staleBecause:
        'jenkins is no longer configured; its last evidence is shown',
    }),
  ],
  assessment: { assessedAt: '2026-08-20T11:01:00.000Z', formulaVersion: '2' },
  lastAssessmentRun: {
    startedAt: '2026-08-20T11:01:00.000Z',
    finishedAt: '2026-08-20T11:01:01.000Z',
    outcome: 'written',
  },
  sourcesTotal: 5,
  unresolved: [
    {
      ref: 'component:default/ghost',
      items: 12,
      sources: ['/prod/cd'],
      collectors: ['push'],
    },
    {
      ref: 'resource:default/shop-db',
      items: 2,
      sources: ['pg'],
      collectors: ['evidence-files'],
    },
  ],
  unresolvedTotal: 2,
  quality: [{ source: 'mirror', releases: 40, backwards: 0.48, refused: true }],
  coverage: { services: 20, withReleases: 14, releaseScored: 9, withAccess: 6 },
};

/** Nothing is configured and nothing was pushed. */
export const EMPTY: CouplingStatus = {
  sources: [],
  sourcesTotal: 0,
  unresolved: [],
  unresolvedTotal: 0,
  quality: [],
  coverage: { services: 0, withReleases: 0, releaseScored: 0, withAccess: 0 },
};

/** As many sources as nobody has, all working. */
export const THOUSAND: CouplingStatus = {
  ...EMPTY,
  sources: Array.from({ length: 1_000 }, (_, n) =>
    source({ collector: `source-${n}`, title: `Source ${n}` }),
  ),
};
