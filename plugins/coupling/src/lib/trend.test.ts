import { trendLines, trendSummary } from './trend';

const BOX = { width: 100, height: 50 };

describe('trendLines', () => {
  it('lays days out by date on an axis from 0 to 100', () => {
    expect(
      trendLines(
        [
          { day: '2026-01-01', score: 0 },
          { day: '2026-01-02', score: 50 },
          { day: '2026-01-05', score: 100 },
        ],
        BOX,
      ),
    ).toEqual({ lines: ['0,50 25,25 100,0'], last: { x: 100, y: 0 } });
  });

  it('leaves a gap where the score was unknown', () => {
    expect(
      trendLines(
        [
          { day: '2026-01-01', score: 20 },
          { day: '2026-01-02', score: 20 },
          { day: '2026-01-03' },
          { day: '2026-01-04' },
          { day: '2026-01-05', score: 40 },
        ],
        BOX,
      ),
    ).toEqual({ lines: ['0,40 25,40', '100,30'], last: { x: 100, y: 30 } });
  });

  it('draws nothing from fewer than two known days', () => {
    expect(trendLines([], BOX)).toBeUndefined();
    expect(
      trendLines([{ day: '2026-01-01', score: 9 }, { day: '2026-01-02' }], BOX),
    ).toBeUndefined();
  });
});

describe('trendSummary', () => {
  it('counts an unknown day as unknown and not as 0', () => {
    expect(
      trendSummary([
        { day: '2026-01-01', score: 34.4 },
        { day: '2026-01-02' },
        { day: '2026-01-03', score: 44.2 },
        { day: '2026-01-04', score: 40.6 },
      ]),
    ).toEqual({
      days: 4,
      unknownDays: 1,
      from: 34,
      to: 41,
      lowest: 34,
      highest: 44,
    });
  });

  it('is absent from fewer than two known days', () => {
    expect(
      trendSummary([{ day: '2026-01-01' }, { day: '2026-01-02', score: 1 }]),
    ).toBeUndefined();
  });
});
