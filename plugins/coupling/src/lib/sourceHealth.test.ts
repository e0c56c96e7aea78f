import { run, source } from '../__testUtils__/couplingStatuses';
import {
  findSources,
  inOrderOfNeed,
  lateRuns,
  needsAttention,
  sourceState,
} from './sourceHealth';

/** As a backend that is told to stop writes it down. */
const ABORTED = run('failed', {
  reason: 'AbortError: This operation was aborted',
});

describe('sourceState', () => {
  it.each([
    ['working', { runs: [run('ok'), run('failed')] }],
    ['failing', { runs: [run('failed'), run('ok')] }],
    ['interrupted', { runs: [run('abandoned')] }],
    ['interrupted', { runs: [run('abandoned'), run('ok')] }],
    ['interrupted', { runs: [run('running'), ABORTED, run('ok')] }],
    ['stale', { runs: [ABORTED, run('ok')], stale: true }],
    ['failing', { runs: [run('abandoned'), run('abandoned')] }],
    ['failing', { runs: [ABORTED, run('failed')] }],
    ['failing', { runs: [run('running'), run('failed')] }],
    ['partial', { runs: [run('partial')] }],
    ['stale', { runs: [run('ok')], stale: true }],
    ['failing', { runs: [run('failed')], stale: true }],
    ['waiting', { runs: [], stale: true }],
    ['waiting', { runs: [run('running')] }],
    ['off', { runs: [run('failed')], enabled: false }],
  ])('is %s for %j', (state, more) => {
    expect(sourceState(source(more))).toBe(state);
  });
});

describe('needsAttention', () => {
  it.each([
    [false, {}],
    [false, { enabled: false, stale: true }],
    [false, { runs: [ABORTED, run('ok')] }],
    [true, { runs: [run('failed')] }],
    [true, { stale: true }],
    [true, { unresolvedNames: 1 }],
    [true, { refused: [{ source: 'mirror', releases: 40, backwards: 0.5 }] }],
  ])('is %s for %j', (expected, more) => {
    expect(needsAttention(source(more))).toBe(expected);
  });
});

describe('lateRuns', () => {
  it('speaks of missed runs from the second on, and not of a source that is off', () => {
    expect(lateRuns(source({ lag: { missedRuns: 1 } }))).toBeUndefined();
    expect(lateRuns(source({ lag: { missedRuns: 2 } }))).toBe(2);
    expect(lateRuns(source({ lag: {} }))).toBeUndefined();
    expect(
      lateRuns(source({ enabled: false, lag: { missedRuns: 9 } })),
    ).toBeUndefined();
  });
});

describe('lists of sources', () => {
  const sources = [
    source({ title: 'Off', enabled: false }),
    source({ title: 'B works' }),
    source({ title: 'A works' }),
    source({ title: 'Works, with ghosts', unresolvedNames: 2 }),
    source({ title: 'Fails', collector: 'gitlab', runs: [run('failed')] }),
  ];

  it('begin with what somebody should look at', () => {
    expect(inOrderOfNeed(sources).map(({ title }) => title)).toEqual([
      'Fails',
      'Works, with ghosts',
      'A works',
      'B works',
      'Off',
    ]);
  });

  it('are searched by title and id, in any case', () => {
    expect(findSources(sources, ' WORKS').map(({ title }) => title)).toEqual([
      'B works',
      'A works',
      'Works, with ghosts',
    ]);
    expect(findSources(sources, 'GitLab')).toHaveLength(1);
    expect(findSources(sources, '')).toHaveLength(5);
  });
});
