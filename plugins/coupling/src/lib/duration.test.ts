import { hoursInWords, millisecondsInWords } from './duration';

describe('hoursInWords', () => {
  it.each([
    [0.4, '24 min'],
    [-5.2, '5 h'],
    [27.4, '27 h'],
    [49, '2 days'],
  ])('%d h is %s', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });
});

describe('millisecondsInWords', () => {
  it.each([
    [10_000, '10 s'],
    [600_000, '10 min'],
    [86_400_000, '24 h'],
  ])('%d ms is %s', (ms, words) => {
    expect(millisecondsInWords(ms)).toBe(words);
  });
});
