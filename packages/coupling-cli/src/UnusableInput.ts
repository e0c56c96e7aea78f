import { getSystemErrorMap } from 'node:util';

/** Something a person must mend; the message says what and where. */
export class UnusableInput extends Error {
  override name = 'UnusableInput';
}

/** What is wrong with a file, in the system's own words. */
export function fileProblem(path: string, error: unknown): UnusableInput {
  const { errno, message } = error as NodeJS.ErrnoException;
  const known =
    errno === undefined ? undefined : getSystemErrorMap().get(errno);
  return new UnusableInput(`${path}: ${known?.[1] ?? message}`);
}
