import type { Server } from '../readServer';
import { DigestCounts } from './DigestCounts';
import { isCut } from './isCut';
import { noteGaps } from './noteGaps';
import { RunNotes } from './RunNotes';
import type { TrafficState } from './trafficState';

const before: TrafficState = {
  server: '1',
  readAt: '2026-11-23T10:00:00.500Z',
  lost: 2,
  prepared: 7,
  calls: { shop: { a: 5, b: [3, 9] } },
  services: {},
  seen: {},
  months: [],
};
const SEEN_BEFORE = Date.parse('2026-11-20T00:00:00Z') / 1_000;
const row = (digest: string, calls: number, firstSeen = SEEN_BEFORE) => ({
  ...{ schema: 'shop', digest, calls, firstSeen, text: '' },
});

const server: Server = {
  isMariaDb: true,
  ...{ id: '1', account: "'r'@'%'", namesIgnoreCase: false },
  ...{ hasPerformanceSchema: true, longestDigest: 1024, mostDigests: '200' },
  readAt: '2026-11-23T11:00:00.000Z',
  startedAt: '2026-11-23T10:30:00.000Z',
  lost: 2,
};
const said = (more: Partial<Server>, gaps: object) => {
  const notes = new RunNotes();
  noteGaps(
    notes,
    { ...server, ...more },
    {
      ...{ before, isRestarted: false, isTruncated: false, prepared: 7 },
      ...gaps,
    },
  );
  return [...notes.items(server, () => [])].map(item =>
    'issues' in item ? `${item.issues[0].field} ${item.issues[0].reason}` : '',
  );
};

describe('DigestCounts', () => {
  it.each([
    ['a new statement', row('c', 4), { total: 4, isNew: true }],
    ['more calls', row('a', 8), { total: 8, isNew: true }],
    ['no more calls', row('a', 5), { total: 5, isNew: false }],
    [
      'more calls after an earlier loss',
      row('b', 4),
      { total: 10, isNew: true },
    ],
    ['fewer calls', row('a', 2), { total: 7, isNew: true }],
    [
      'more calls since it was first seen again',
      row('a', 6, Date.parse('2026-11-23T10:01:00Z') / 1_000),
      { total: 11, isNew: true },
    ],
  ])('counts %s', (_, line, expected) => {
    expect(new DigestCounts(before, false).take(line)).toEqual(expected);
  });

  it('counts on after a restart, and leaves what the next run needs', () => {
    const counts = new DigestCounts(before, true);
    expect(counts.take(row('a', 6))).toEqual({ total: 11, isNew: true });
    expect(counts.next()).toEqual({ shop: { a: [6, 11] } });
    expect(counts.isTruncated()).toBe(false);
  });

  it.each([
    ['all are there', [row('a', 5), row('b', 3)], false],
    ['one is gone', [row('a', 5)], true],
    ['one has fewer calls', [row('a', 4), row('b', 3)], true],
  ])('knows whether the table was truncated when %s', (_, rows, expected) => {
    const counts = new DigestCounts(before, false);
    for (const each of rows) counts.note(each);
    expect(counts.isTruncated()).toBe(expected);
  });

  it('takes an empty table for whole at first', () => {
    expect(new DigestCounts(undefined, false).isTruncated()).toBe(false);
  });
});

describe('noteGaps', () => {
  it('has nothing to say of whole statistics', () => {
    expect(said({}, {})).toEqual([]);
  });

  it('says that the server was restarted', () => {
    expect(said({ lost: 0 }, { isRestarted: true, prepared: 0 })).toEqual([
      'server was restarted at 2026-11-23T10:30:00.000Z: what was executed between 2026-11-23T10:00:00.500Z and then is not counted',
    ]);
  });

  it('says what was not told apart since the last run', () => {
    expect(said({ lost: 5 }, {})).toEqual([
      expect.stringContaining(
        'is 200, too low: 3 executions since 2026-11-23T10:00:00.500Z were not told apart',
      ),
    ]);
  });

  it('says at first what was not told apart since the start', () => {
    expect(said({ lost: 5 }, { before: undefined, prepared: 0 })).toEqual([
      expect.stringContaining('5 executions since 2026-11-23T10:30:00.000Z'),
    ]);
  });
});

describe('noteGaps of prepared statements', () => {
  it('says how often MariaDB executed some without keeping their digests', () => {
    expect(said({}, { prepared: 10 })).toEqual([
      expect.stringMatching(
        /^prepared statements were executed 3 times since 2026-11-23T10:00:00.500Z, which MariaDB keeps no digests of/,
      ),
    ]);
  });

  it('has nothing to say of MySQL, or when there were none', () => {
    expect(said({ isMariaDb: false }, { prepared: 10 })).toEqual([]);
    expect(said({}, { prepared: 7 })).toEqual([]);
  });
});

describe('isCut', () => {
  it.each([
    ['SELECT ID FROM `orders` LIMIT ?, ... ', false],
    ['SELECT ID FROM `ord... ', true],
    [`SELECT ${'? + '.repeat(235)}?`, false],
    [`SELECT ${'? + '.repeat(245)}?`, true],
    [`SELECT ${'`column` , '.repeat(82)}`, true],
  ])('judges %j: %s', (text, expected) => {
    expect(isCut(text, 1_024)).toBe(expected);
  });
});
