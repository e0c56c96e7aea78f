import { ConfigReader } from '@backstage/config';
import { monthsBefore, readReleaseSettings } from './readReleaseSettings';

const read = (data: object) =>
  readReleaseSettings(
    new ConfigReader({ coupling: { x: { ...data } } }),
    'coupling.x',
  );

describe('readReleaseSettings', () => {
  it('reads 24 months and tickets by default', () => {
    expect(read({})).toEqual({
      backfillMonths: 24,
      changeIdPattern: expect.stringContaining('[A-Z]'),
    });
  });

  it.each([
    { backfillMonths: 0 },
    { backfillMonths: 1.5 },
    { backfillMonths: 61 },
  ])('refuses %j', settings => {
    expect(() => read(settings)).toThrow(
      'coupling.x.backfillMonths must be a whole number from 1 to 60',
    );
  });

  it('refuses a pattern that is none by its name', () => {
    expect(() => read({ changeIdPattern: '(' })).toThrow(
      'coupling.x.changeIdPattern: Invalid',
    );
  });
});

describe('monthsBefore', () => {
  it('keeps the time of day', () => {
    const now = new Date('2026-08-01T09:30:00Z');
    expect(monthsBefore(now, 24)).toEqual(new Date('2024-08-01T09:30:00Z'));
  });
});
