import { TICKET_PATTERN } from '@seams/backstage-plugin-coupling-node/releases';
import { namedChanges, type ReleaseTexts } from './namedChanges';

const named = (texts: ReleaseTexts) =>
  namedChanges(texts, {
    url: 'https://github.com/acme/shop',
    pattern: TICKET_PATTERN,
  });

describe('the changes that a release names', () => {
  it.each([
    ['SHOP-1 and SHOP-2', ['SHOP-1', 'SHOP-2']],
    [
      'Fixes #17, (#18) and [#19]',
      ['acme/shop#17', 'acme/shop#18', 'acme/shop#19'],
    ],
    ['as planned in Acme/Planning#5', ['acme/planning#5']],
    ['closes GH-25, not FOO_GH-1', ['acme/shop#25']],
    ['CVE-2026-1, CWE-79 and GHSA-2234-fmw7-43wr', []],
    ['thanks to facebook/react#5', []],
    [
      '* Cancel by @ada in https://github.com/acme/shop/pull/12',
      ['acme/shop#12'],
    ],
    ['https://github.com/acme/planning/issues/9', ['acme/planning#9']],
    ['https://github.com/facebook/react/pull/12', []],
    ['https://elsewhere.test/acme/shop/pull/12', []],
    ['**Full Changelog**: https://github.com/acme/shop/compare/v1...v2', []],
    ['it&#39;s a colour: #ff0000, a#5', []],
  ])('are in the notes %j %j', (note, expected) => {
    expect(named({ notes: [note] })).toEqual(expected);
  });

  it.each([
    ['Cancel orders (#17)', ['acme/shop#17']],
    ['Cancel orders\n\nfixes GH-9', ['acme/shop#9']],
    [
      'Merge pull request #17 from acme/cancel\n\nSHOP-4',
      ['SHOP-4', 'acme/shop#17'],
    ],
    ['Cancel orders\n\nFixes #9, closes: #10', ['acme/shop#9', 'acme/shop#10']],
    [
      'Bump left-pad (#17)\n\n- Faster padding (#1234)\n- see #99',
      ['acme/shop#17'],
    ],
  ])('are in the commit message %j %j', (message, expected) => {
    expect(named({ commits: [message] })).toEqual(expected);
  });

  it('are in the branch when it has a ticket', () => {
    expect(named({ names: ['feature/SHOP-3-cancel', 'fix-#12'] })).toEqual([
      'SHOP-3',
    ]);
  });

  it('are kept once, and a thousand at most', () => {
    const notes = Array.from({ length: 2_000 }, (_, i) => `#${i + 1}, #1`);
    expect(named({ notes })).toHaveLength(1_000);
  });
});
