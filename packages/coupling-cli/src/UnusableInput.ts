import { getSystemErrorMap } from 'node:util';

/** Something a person must mend; the message says what and where. */
export class UnusableInput extends Error {
  override name = 'UnusableInput';
}

/** What is wrong with a file, in the system's own words where they help. */
export function fileProblem(path: string, error: unknown): UnusableInput {
  const { code, errno, message } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') {
    return new UnusableInput(`${path}: is a folder, name the files in it`);
  }
  const known =
    errno === undefined ? undefined : getSystemErrorMap().get(errno);
  return new UnusableInput(`${path}: ${known?.[1] ?? message}`);
}
