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
    [
      ['https://acme.test/browse/SHOP-7?focus=1, (SHOP-8)/[SHOP-9]'],
      ['SHOP-7', 'SHOP-8', 'SHOP-9'],
    ],
    [['fix_SHOP-1', 'xSHOP-2', 'SHOP-3a', 'SHOP-0'], []],
    [
      ['SHOP-12-2nd-try', 'feature/SHOP-13-add-2026-plans'],
      ['SHOP-12', 'SHOP-13'],
    ],
    [
      ['SHOP-7-PAY-3: both', 'SHOP-2026 is one, too'],
      ['SHOP-7', 'PAY-3', 'SHOP-2026'],
    ],
    [[undefined, null, ''], []],
  ])('finds in %j the tickets %j', (texts, expected) => {
    expect(changeIdsIn(texts)).toEqual(expected);
  });

  it("takes what is the same everywhere for nobody's change", () => {
    const texts = [
      'Page through results, closes GH-25',
      'Upgrade: https://security.example/vuln/SNYK-JS-LEFTPAD-567746',
      'Mend CWE-79 and CAPEC-63',
      'See PYSEC-2023-71, GHSA-2234-fmw7-43wr and RUSTSEC-2024-0001',
      'RHSA-2024:1234, SUSE-SU-2024:1234-1, openSUSE-SU-2024:5-1',
      'ACME-2026-0001 and ACME-2026:17 have the form of advisories',
      'NEWDB-4821-ab12-cd34 has that of GitHub',
      'UTF-16, SHA-256, ES-2015, PEP-8, RFC-9110, ISO-27001, TLS-1, UTC-5',
      'DSA-5432-1, USN-6543-2, GLSA-202401-01, ZDI-24-12',
    ];
    expect(changeIdsIn(texts)).toEqual([]);
    expect(changeIdsIn([...texts, 'SHOP-7 is one'])).toEqual(['SHOP-7']);
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
