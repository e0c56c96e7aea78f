import { getSystemErrorMap } from 'node:util';

/** Input that a person must mend; its message says what, where and how. */
export class UnusableInput extends Error {
  override name = 'UnusableInput';
}

/** A file that could not be read, and why, in the system's own words. */
export function unreadable(path: string, error: unknown): UnusableInput {
  const { errno, message } = error as NodeJS.ErrnoException;
  const known =
    errno === undefined ? undefined : getSystemErrorMap().get(errno);
  return new UnusableInput(`${path}: ${known?.[1] ?? message}`);
}
