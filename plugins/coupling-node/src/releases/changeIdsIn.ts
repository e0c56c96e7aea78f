import { InputError } from '@backstage/errors';

/**
 * Keys of tickets such as `SHOP-123`, without names of norms that look the
 * same: two releases that both mention UTF-8 have nothing in common.
 *
 * @public
 */
export const TICKET_PATTERN =
  '\\b(?!(?:AES|CVE|ES|HTTP|ISO|MD|RFC|SHA|TLS|UTF)-)[A-Z][A-Z0-9]{1,9}-\\d+\\b';

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
  const found = texts.flatMap(
    text => text?.match(new RegExp(pattern, 'g')) ?? [],
  );
  return [...new Set(found.filter(match => match !== ''))];
}

/**
 * The pattern that a setting holds, or `TICKET_PATTERN` when it is not set.
 * Throws an `InputError` with the setting's name when it is no regular
 * expression.
 *
 * @public
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
