import { hiding } from '../../__testUtils__/visibility';
import type { SnapshotMeta } from '../../database/operations/readSnapshotMeta';
import type { SourceSummary } from '../../database/operations/summariseSources';
import { createWithoutHidden } from '../withoutHidden';
import { toStatus, type StoredStatus } from './toStatus';

const NOW = new Date('2026-08-20T12:00:00.000Z');
const sources = {
  collectors: new Map([
    ['gitlab', { title: 'GitLab deployments', everyMs: 10 * 60_000 }],
    ['jaeger', { title: 'Traces' }],
  ]),
  staleAfterMs: 24 * 60 * 60_000,
};

const source = (
  collector: string,
  more: Partial<SourceSummary> = {},
): SourceSummary => ({
  collector,
  items: 3,
  runs: [],
  rejections: [],
  ...more,
});

const meta = (more: Partial<SnapshotMeta>): SnapshotMeta => ({
  id: '1',
  assessedAt: '2026-08-20T00:00:00.000Z',
  formulaVersion: '1',
  inputHash: 'a',
  quality: [],
  coverage: { services: 0, withReleases: 0, releaseScored: 0, withAccess: 0 },
  unresolved: [],
  releaseGroups: [],
  ...more,
});

/** Configured, and not run yet. */
const NEVER_RAN = source('jaeger', { items: 0 });

const map = (stored: Partial<StoredStatus>, ...hidden: string[]) =>
  toStatus(
    {
      ...{ summaries: [], sourcesTotal: 0, moreSources: false },
      refusedOf: new Map(),
      ...stored,
    },
    {
      sources,
      page: { afterSource: '', fromName: 0, limit: 50 },
      visibility: hiding(...hidden),
      withoutHidden: createWithoutHidden(hiding(...hidden), new Map()),
      now: NOW,
    },
  );

describe('toStatus', () => {
  it('lists collectors that have not run yet, pushes and those that are gone', () => {
    const { sources: listed } = map({
      summaries: [
        source('gitlab', { lastSuccessAt: '2026-08-20T11:00:00.000Z' }),
        NEVER_RAN,
        source('jenkins', { lastSuccessAt: '2026-08-20T11:00:00.000Z' }),
        source('push'),
      ],
    });
    expect(
      listed.map(({ collector, title, enabled, items, staleBecause }) => [
        collector,
        title,
        enabled,
        items,
        staleBecause,
      ]),
    ).toEqual([
      ['gitlab', 'GitLab deployments', true, 3, undefined],
      [
        'jaeger',
        'Traces',
        true,
        0,
        'jaeger has never been read to its end; what it gave so far is shown',
      ],
      [
        'jenkins',
        'jenkins',
        false,
        3,
        'jenkins is no longer configured; its last evidence is shown',
      ],
      ['push', 'Pushed over HTTP', true, 3, undefined],
    ]);
  });

  it('says how far behind a source is, as far as that is known', () => {
    const { sources: listed } = map({
      summaries: [
        source('gitlab', {
          newestAt: '2026-08-20T10:00:00.000Z',
          lastSuccessAt: '2026-08-20T11:34:59.000Z',
        }),
        NEVER_RAN,
      ],
    });
    expect(listed.map(({ everyMs, lag }) => ({ everyMs, lag }))).toEqual([
      {
        everyMs: 600_000,
        lag: { evidenceMs: 7_200_000, successMs: 1_501_000, missedRuns: 2 },
      },
      { everyMs: undefined, lag: {} },
    ]);
  });

  it('says of each source what the gate refused and which names nobody knows', () => {
    const ghost = 'component:default/ghost';
    const mirror = {
      source: 'mirror',
      releases: 40,
      backwards: 0.48,
      refused: true,
      reason: 'timestamps-are-not-release-times' as const,
    };
    const status = map({
      summaries: [source('gitlab'), NEVER_RAN, source('push')],
      meta: meta({
        quality: [
          mirror,
          { source: 'ci', releases: 9, backwards: 0, refused: false },
        ],
        unresolved: [
          {
            ref: ghost,
            items: 2,
            sources: ['mirror', 'ci'],
            collectors: ['gitlab'],
          },
        ],
      }),
      refusedOf: new Map([
        ['mirror', ['gitlab']],
        ['ci', ['push']],
      ]),
    });
    expect(
      status.sources.map(({ collector, refused, unresolvedNames }) => [
        collector,
        refused,
        unresolvedNames,
      ]),
    ).toEqual([
      ['gitlab', [{ source: 'mirror', releases: 40, backwards: 0.48 }], 1],
      ['jaeger', [], 0],
      ['push', [], 0],
    ]);
    expect(status.unresolved).toEqual([
      {
        ref: ghost,
        items: 2,
        sources: ['mirror', 'ci'],
        collectors: ['gitlab'],
      },
    ]);
    expect(status.unresolvedTotal).toBe(1);
  });

  it('has no snapshot before the first assessment', () => {
    expect(map({})).toMatchObject({
      unresolved: [],
      unresolvedTotal: 0,
      quality: [],
    });
    expect(map({})).not.toHaveProperty('assessment');
  });

  it('does not list a name that the catalog has got since and hides', () => {
    const { unresolved } = map(
      {
        meta: meta({
          unresolved: ['ghost', 'bank'].map(name => ({
            ref: `component:default/${name}`,
            items: 1,
            sources: ['ci'],
          })),
        }),
      },
      'component:default/bank',
    );
    expect(unresolved.map(({ ref }) => ref)).toEqual([
      'component:default/ghost',
    ]);
  });

  it('leaves hidden names out of what collectors say', () => {
    const bank = 'component:default/bank';
    const { sources: listed } = map(
      {
        summaries: [
          source('gitlab', {
            runs: [
              {
                startedAt: '2026-08-20T11:00:00.000Z',
                outcome: 'failed',
                reason: `GitLab: nothing is said of ${bank}`,
                ...{
                  accepted: 0,
                  alreadyKnown: 0,
                  rejected: 1,
                  removed: 0,
                  leftOut: 0,
                },
              },
            ],
            rejections: [
              {
                at: '2026-08-20T11:00:00.000Z',
                scope: bank,
                line: 1,
                field: '',
                reason: `is it ${bank}?`,
              },
            ],
            progress: {
              scopes: 1,
              positions: [{ scope: bank, position: 'v1' }],
            },
            leftOut: [{ reason: 'draft', items: 2, examples: ['v1', bank] }],
          }),
        ],
      },
      bank,
    );
    expect(JSON.stringify(listed)).not.toContain('bank');
    expect(listed[0]).toMatchObject({
      lastRun: { reason: 'GitLab: nothing is said of something hidden' },
      rejections: [
        { scope: 'something hidden', reason: 'is it something hidden?' },
      ],
      progress: { positions: [{ scope: 'something hidden', position: 'v1' }] },
      leftOut: [
        { reason: 'draft', items: 2, examples: ['v1', 'something hidden'] },
      ],
    });
  });
});
