import { printable, printableJson } from './printable';

describe('printable', () => {
  it.each([
    ['plain', 'db/V1.sql:3: billing reads café.🚢 [foreign-read]', undefined],
    ['escape', 'a\u001b[31mred', 'a\\u{1b}[31mred'],
    ['line ends', 'a\nb\rc\u2028d\u0085e', 'a\\u{a}b\\u{d}c\\u{2028}d\\u{85}e'],
    ['direction', 'a\u202eb\u2066c\u200fd', 'a\\u{202e}b\\u{2066}c\\u{200f}d'],
    ['no width', 'a\u200bb\ufeffc', 'a\\u{200b}b\\u{feff}c'],
    ['tags', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['half a pair', 'a\ud800b', 'a\\u{d800}b'],
    ['a command of GitHub', '::error::x', '\\::error::x'],
    ['one with blanks before', '  ::error::x', '\\  ::error::x'],
    ['not one inside', 'a ::error::x', undefined],
    ['an old command of GitHub', 'a ##[error]x', 'a #\\u{23}[error]x'],
    ['one of Azure', 'a ##vso[task.x]y', 'a #\\u{23}vso[task.x]y'],
    ['one of TeamCity', "##teamcity[x 'y']", "#\\u{23}teamcity[x 'y']"],
  ])('%s', (_, line, expected) => {
    expect(printable(line)).toBe(expected ?? line);
  });
});

describe('printable JSON', () => {
  it('says the same', () => {
    const value = { a: 'x\u202e\u{e0041}\u009b##[error]\u001b\ud800' };
    const json = printableJson(JSON.stringify(value));
    expect(JSON.parse(json)).toEqual(value);
    expect(json).toMatch(/^[ -~]+$/);
    expect(json).not.toContain('##[');
  });
});
