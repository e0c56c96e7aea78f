import { InputError } from '@backstage/errors';

/**
 * Norms, algorithms and lists of weaknesses whose names look like tickets;
 * `GH-12` is the own #12 of a repository.
 */
const NO_PROJECTS = [
  ...['AES', 'ANSI', 'ASCII', 'BCP', 'BIP', 'CAPEC', 'CNNVD', 'COVID', 'CPE'],
  ...['CVE', 'CVSS', 'CWE', 'DIN', 'DLA', 'DSA', 'ECDSA', 'ECMA', 'EIP'],
  ...['ELSA', 'ERC', 'ES', 'FIPS', 'GH', 'GHSA', 'GLSA', 'GMT', 'HTTP'],
  ...['ICSA', 'IEC', 'IEEE', 'IETF', 'IPV', 'ISO', 'ITU', 'JEP', 'JSR'],
  ...['JVN', 'JVNDB', 'KEP', 'MD', 'MISRA', 'NIST', 'NVD', 'OSVDB', 'OWASP'],
  ...['PEP', 'PKCS', 'POSIX', 'PSR', 'PYSEC', 'RFC', 'RHBA', 'RHEA', 'RHSA'],
  ...['RIPEMD', 'RSA', 'RUSTSEC', 'SHA', 'SNYK', 'SSL', 'SUSE', 'TLS', 'UAX'],
  ...['UCS', 'USN', 'UTC', 'UTF', 'WCAG', 'XEP', 'XSA', 'ZDI'],
];

/**
 * Keys of tickets such as `SHOP-123`, without what looks the same and is
 * everybody's: two releases that mention UTF-8 or mend CVE-2026-1234 have
 * nothing in common. Ids of advisories are known by their form, too: of
 * several words (`SNYK-JS-LODASH-567746`), or of a year and a number
 * (`ACME-2026-0001`, `ACME-2026:0001`).
 *
 * @public
 */
export const TICKET_PATTERN = [
  '(?<![\\w.])(?<![A-Z][A-Z0-9]{0,40}-)',
  `(?!(?:${NO_PROJECTS.join('|')})-)`,
  '[A-Z][A-Z0-9]{1,9}-',
  '(?!(?:19|20)\\d\\d[-:]\\d)',
  '[1-9]\\d{0,8}',
  '(?![\\w:]*-[a-z0-9]{4}-[a-z0-9]{4}\\b)(?!\\w)(?!:\\d)',
].join('');

/** Longer texts are read so far, in characters. */
const LONGEST = 200_000;

/**
 * What texts about a release (its notes, branch, commit messages) name as its
 * changes: each match of the pattern once, in the order in which they stand.
 *
 * @public
 */
export function changeIdsIn(
  texts: (string | null | undefined)[],
  pattern: string = TICKET_PATTERN,
): string[] {
  const shape = new RegExp(pattern, 'g');
  const found = texts.flatMap(
    text => text?.slice(0, LONGEST).match(shape) ?? [],
  );
  return [...new Set(found.filter(match => match !== ''))];
}

/**
 * The pattern that a setting holds, or `TICKET_PATTERN` when it is not set.
 * Throws an `InputError` with the setting's name when it is no regular
 * expression.
 */
export function checkChangeIdPattern(
  value: string | undefined,
  setting: string,
): string {
  const pattern = value ?? TICKET_PATTERN;
  try {
    RegExp(pattern, 'g');
    return pattern;
  } catch (error) {
    throw new InputError(`${setting}: ${(error as Error).message}`);
  }
}
