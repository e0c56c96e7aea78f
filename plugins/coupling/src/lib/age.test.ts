import { ageInWords, dayInWords, momentInWords } from './age';

const NOW = Date.UTC(2026, 7, 23, 6);

describe('times in words', () => {
  it.each([
    ['2026-08-23T05:00:00Z', '1 hour ago'],
    ['2026-08-20T06:00:00Z', '3 days ago'],
    ['2025-06-01T06:00:00Z', '1 year ago'],
  ])('%s is %s', (iso, words) => {
    expect(ageInWords(iso, NOW)).toBe(words);
  });

  it('gives days and moments in UTC, like the evidence', () => {
    expect(dayInWords('2026-08-20T23:30:00-02:00')).toBe('21 Aug 2026');
    expect(momentInWords('2026-08-24T08:05:00Z')).toBe(
      '24 Aug 2026, 08:05 UTC',
    );
  });
});
