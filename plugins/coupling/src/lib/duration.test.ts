import { hoursInWords } from './duration';

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
