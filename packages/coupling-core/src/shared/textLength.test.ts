import { lengthProblem } from './textLength';

describe('lengthProblem', () => {
  it.each([
    ['', 4],
    ['abcd', 4],
    ['éé', 4],
    ['😀', 4],
    ['€', 3],
  ])('has nothing against %j in %d bytes', (text, limit) => {
    expect(lengthProblem(text, limit)).toBeUndefined();
  });

  it.each([
    ['abcde', 4, 5],
    ['ééé', 4, 6],
    ['€€', 4, 6],
    ['😀a', 4, 5],
    ['€'.repeat(967), 1_000, 2_901],
  ])(
    'counts the bytes of %j, of which %d are allowed',
    (text, limit, bytes) => {
      expect(lengthProblem(text, limit)).toBe(
        `must not be longer than ${limit} bytes in UTF-8, but has ${bytes}`,
      );
    },
  );
});
