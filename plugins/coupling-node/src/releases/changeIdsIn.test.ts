import { changeIdsIn, checkChangeIdPattern } from './changeIdsIn';

describe('changeIdsIn', () => {
  it.each([
    [
      ['SHOP-12: cancel orders', 'feature/PAY-3-refunds'],
      ['SHOP-12', 'PAY-3'],
    ],
    [['SHOP-2, SHOP-1 and SHOP-2 again'], ['SHOP-2', 'SHOP-1']],
    [['UTF-8, ISO-8601 and CVE-2026 are no tickets'], []],
    [['shop-12 and S-1 are no keys'], []],
    [[undefined, null, ''], []],
  ])('finds in %j the tickets %j', (texts, expected) => {
    expect(changeIdsIn(texts)).toEqual(expected);
  });

  it('finds what another pattern says', () => {
    expect(changeIdsIn(['#7 of T3, SHOP-1'], '#\\d+|T\\d')).toEqual([
      '#7',
      'T3',
    ]);
  });

  it('takes no empty match for a change', () => {
    expect(changeIdsIn(['abc'], 'x*')).toEqual([]);
  });
});

describe('checkChangeIdPattern', () => {
  it('says which setting is no regular expression', () => {
    expect(() => checkChangeIdPattern('(', 'coupling.x.pattern')).toThrow(
      'coupling.x.pattern: Invalid regular expression',
    );
  });

  it('takes the pattern of tickets by default', () => {
    const pattern = checkChangeIdPattern(undefined, 'coupling.x.pattern');
    expect(changeIdsIn(['SHOP-1'], pattern)).toEqual(['SHOP-1']);
  });
});
