import { CallCounts } from './CallCounts';
import { noteGaps } from './noteGaps';
import { RunNotes } from './RunNotes';
import { serviceInComment } from './sqlCommenter';
import type { TrafficState } from './trafficState';

const state = (more: Partial<TrafficState> = {}): TrafficState => ({
  server: '1',
  resetAt: '2026-11-01T00:00:00.000Z',
  dropped: 2,
  readAt: '2026-11-23T10:00:00.000Z',
  calls: { 10: { 7: 5, 8: [3, 9], '7 inner': 1 } },
  services: {},
  seen: {},
  months: [],
  ...more,
});
const row = (queryId: string, calls: number, more = {}) => ({
  role: '10',
  ...{ queryId, calls, toplevel: true, since: null },
  ...more,
});
const counts = (resetAt = '2026-11-01T00:00:00.000Z') =>
  new CallCounts(state(), { resetAt });

describe('CallCounts', () => {
  it.each([
    ['a new statement', row('9', 4), { total: 4, isNew: true }],
    ['more calls', row('7', 8), { total: 8, isNew: true }],
    ['no more calls', row('7', 5), { total: 5, isNew: false }],
    [
      'a statement inside a function',
      row('7', 3, { toplevel: false }),
      { total: 3, isNew: true },
    ],
    [
      'more calls after an earlier reset',
      row('8', 4),
      { total: 10, isNew: true },
    ],
    [
      'fewer calls, as it was dropped in between',
      row('7', 2),
      { total: 7, isNew: true },
    ],
    [
      'more calls since it was dropped in between',
      row('7', 6, { since: new Date('2026-11-23T10:00:01Z') }),
      { total: 11, isNew: true },
    ],
  ])('counts %s', (_, line, expected) => {
    expect(counts().take(line)).toEqual(expected);
  });

  it('counts on after a reset, and leaves what the next run needs', () => {
    const after = counts('2026-11-22T00:00:00.000Z');
    expect(after.take(row('7', 6))).toEqual({ total: 11, isNew: true });
    expect(after.take(row('9', 1))).toEqual({ total: 1, isNew: true });
    expect(after.next()).toEqual({ 10: { 7: [6, 11], 9: 1 } });
  });

  it('takes everything for new at first', () => {
    const first = new CallCounts(undefined, { resetAt: 'x' });
    expect(first.take(row('7', 6))).toEqual({ total: 6, isNew: true });
  });
});

describe('noteGaps', () => {
  const said = (
    statistics: { track?: string; resetAt?: string; dropped?: number },
    before?: TrafficState,
  ) => {
    const notes = new RunNotes();
    noteGaps(
      notes,
      {
        ...{ track: 'top', resetAt: '2026-11-01T00:00:00.000Z', dropped: 0 },
        ...statistics,
      },
      before,
    );
    return [...notes.items(() => [])].map(item =>
      'issues' in item
        ? `${item.issues[0].field} ${item.issues[0].reason}`
        : '',
    );
  };

  it('has nothing to say of whole statistics', () => {
    expect(said({ dropped: 2 }, state())).toEqual([]);
  });

  it('says how often statements were dropped since the last run', () => {
    expect(said({ dropped: 5 }, state())).toEqual([
      'pg_stat_statements.max is too low: the rarest statements were dropped 3 times since 2026-11-23T10:00:00.000Z, so that rare accesses are missing and counts may be too low',
    ]);
  });

  it('says how often statements were dropped before the first run', () => {
    expect(said({ dropped: 5 })).toEqual([
      expect.stringContaining('dropped 5 times since 2026-11-01'),
    ]);
  });

  it('says that nothing is recorded', () => {
    expect(said({ track: 'none' })).toEqual([
      'pg_stat_statements.track is none, so that nothing is recorded: set it to top or all',
    ]);
  });
});

describe('serviceInComment', () => {
  it.each([
    ['/* '.repeat(300_000)],
    [`/*${'a.'.repeat(300_000)}*/`],
    [`/*${"a='".repeat(300_000)}*/`],
  ])('comes to an end with what is no comment of a service: %.10s', text => {
    expect(serviceInComment(text)).toBeUndefined();
  });

  it.each([
    ["select 1 /*service='orders'*/", 'orders'],
    ["/* app='checkout',route='/pay' */ select 1", 'checkout'],
    ["select 1 /*traceparent='00-a-b-01',application='a%20b'*/", 'a b'],
    ['/* application:Shop,controller:users */ select 1', 'Shop'],
    ["select 1 /*traceparent='00-a-b-01'*/", undefined],
    ["select 'service=orders'", undefined],
    ["/*service='%'*/ select 1", '%'],
  ])('reads %s as %s', (text, service) => {
    expect(serviceInComment(text)).toBe(service);
  });
});
