import { scoreWord } from '../shared/scoreWord';
import { rollUp } from './rollUp';

const known = (score: number) => ({ status: 'known' as const, score });
const unknown = { status: 'unknown' as const };

describe('rollUp', () => {
  it('gives the mean of the known, the bounds and the coverage', () => {
    expect(rollUp([known(30), known(60), unknown], scoreWord)).toEqual({
      status: 'known',
      score: 45,
      word: 'tight',
      knownMean: 45,
      low: 30,
      high: 63.33,
      services: 3,
      knownServices: 2,
    });
  });

  it('has a headline from 60 % coverage on', () => {
    const three = [known(10), known(10), known(10)];
    expect(rollUp([...three, unknown, unknown], scoreWord).status).toBe(
      'known',
    );
    expect(
      rollUp([...three, unknown, unknown, unknown], scoreWord).status,
    ).toBe('unknown');
  });

  it('does not take no knowledge for no coupling', () => {
    expect(rollUp([unknown, unknown], scoreWord)).toEqual({
      status: 'unknown',
      reason: { code: 'low-coverage', known: 0, services: 2 },
      low: 0,
      high: 100,
      services: 2,
      knownServices: 0,
    });
  });

  it('is unknown without services', () => {
    expect(rollUp([], scoreWord)).toMatchObject({
      status: 'unknown',
      reason: { code: 'no-services' },
    });
  });
});
