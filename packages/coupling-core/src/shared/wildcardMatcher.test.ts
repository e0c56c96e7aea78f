import { wildcardMatcher } from './wildcardMatcher';

describe('wildcardMatcher', () => {
  it.each<[string, string[], string[]]>([
    ['prod', ['prod', 'PROD'], ['prods', 'a prod', '']],
    ['prod-*', ['prod-', 'Prod-eu', 'prod-a*b'], ['prod', 'preprod-eu']],
    ['*[bot]', ['renovate[bot]', '[bot]'], ['renovate', 'bot', 'b']],
    ['a*a', ['aa', 'aba', 'a a a'], ['a', 'ab']],
    ['a*ab*b', ['aabb', 'a ab b', 'aaabb'], ['aab', 'abb', 'ab']],
    ['*aab*', ['aaab', 'xaaaabx'], ['aba', 'aa b']],
    ['*abcabd*', ['abcabcabd', 'ababcabcabdx'], ['abcabcab', 'abcab d']],
    ['*', ['', 'anything\nat all'], []],
    ['**a**', ['a', 'bab'], ['', 'b']],
    ['a.c+(d)', ['a.c+(d)'], ['abc+(d)', 'a.ccd']],
    ['', [''], ['a']],
  ])('takes with %j %j and not %j', (pattern, fitting, others) => {
    const fits = wildcardMatcher([pattern]);
    expect(fitting.filter(text => !fits(text))).toEqual([]);
    expect(others.filter(fits)).toEqual([]);
  });

  it('takes what one of several takes, and nothing with none', () => {
    expect(wildcardMatcher(['a', 'b*'])('bc')).toBe(true);
    expect(wildcardMatcher([])('')).toBe(false);
  });

  it('says the same as looking at every way to split the text', () => {
    const words = (letters: string, length: number): string[] =>
      length === 0
        ? ['']
        : words(letters, length - 1).flatMap(word =>
            word.length === length - 1
              ? [word, ...[...letters].map(letter => word + letter)]
              : [word],
          );
    const texts = words('ab', 5);
    for (const pattern of words('ab*', 5)) {
      const fits = wildcardMatcher([pattern]);
      const wrong = texts.filter(text => fits(text) !== slow(pattern, text));
      expect([pattern, wrong]).toEqual([pattern, []]);
    }
  });

  it.each([
    ['many stars', `${'*a'.repeat(200)}*b*`, 'a'.repeat(200_000)],
    ['a long part', `*${'a'.repeat(20_000)}b*`, 'a'.repeat(200_000)],
  ])('reads the text once, with %s', (_what, pattern, text) => {
    let looked = 0;
    const counting = new Proxy(Object(text), {
      get(of, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1;
        const value = of[key];
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
    const fits = wildcardMatcher([pattern]);
    // What is read letter by letter is the lower-case text.
    const watched = { toLowerCase: () => counting } as unknown as string;
    expect(fits(watched)).toBe(false);
    expect(looked).toBeLessThan(5 * text.length);
  });
});

function slow(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] !== '*') {
    return text[0] === pattern[0] && slow(pattern.slice(1), text.slice(1));
  }
  return Array.from({ length: text.length + 1 }, (_, at) => at).some(at =>
    slow(pattern.slice(1), text.slice(at)),
  );
}
