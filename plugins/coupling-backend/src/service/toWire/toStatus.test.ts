import { hiding } from '../../__testUtils__/visibility';
import type { SourceSummary } from '../../database/operations/summariseSources';
import { toStatus } from './toStatus';

const NOW = new Date('2026-08-20T12:00:00.000Z');
const sources = {
  titles: new Map([
    ['gitlab', 'GitLab deployments'],
    ['jaeger', 'Traces'],
  ]),
  staleAfterMs: 24 * 60 * 60_000,
};

const source = (collector: string, lastSuccessAt?: string): SourceSummary => ({
  collector,
  items: 3,
  rejections: [],
  ...(lastSuccessAt && { lastSuccessAt }),
});

const map = (...summaries: SourceSummary[]) =>
  toStatus({ summaries }, { sources, visibility: hiding(), now: NOW });

describe('toStatus', () => {
  it('lists collectors that have not run yet, pushes and those that are gone', () => {
    const { sources: listed } = map(
      source('gitlab', '2026-08-20T11:00:00.000Z'),
      source('push'),
      source('jenkins', '2026-08-20T11:00:00.000Z'),
    );
    expect(
      listed.map(({ collector, title, enabled, items, stale }) => [
        collector,
        title,
        enabled,
        items,
        stale,
      ]),
    ).toEqual([
      ['gitlab', 'GitLab deployments', true, 3, false],
      ['jaeger', 'Traces', true, 0, true],
      ['jenkins', 'jenkins', false, 3, true],
      ['push', 'Pushed over HTTP', true, 3, false],
    ]);
  });

  it('has no snapshot before the first assessment', () => {
    expect(map()).toMatchObject({ unresolved: [], quality: [] });
    expect(map()).not.toHaveProperty('assessment');
  });

  it('does not list a name that the catalog has got since and hides', () => {
    const { unresolved } = toStatus(
      {
        summaries: [],
        meta: {
          assessedAt: '2026-08-20T00:00:00.000Z',
          formulaVersion: '1',
          inputHash: 'a',
          quality: [],
          coverage: {
            services: 0,
            withReleases: 0,
            releaseScored: 0,
            withAccess: 0,
          },
          unresolved: ['ghost', 'bank'].map(name => ({
            ref: `component:default/${name}`,
            items: 1,
            sources: ['ci'],
          })),
          releaseGroups: [],
        },
      },
      { sources, visibility: hiding('component:default/bank'), now: NOW },
    );
    expect(unresolved.map(({ ref }) => ref)).toEqual([
      'component:default/ghost',
    ]);
  });
});
