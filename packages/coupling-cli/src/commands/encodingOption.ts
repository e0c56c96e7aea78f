import { InvalidArgumentError, Option } from 'commander';

/** `--encoding`, for files that are not in UTF-8. */
export function encodingOption(): Option {
  return new Option(
    '--encoding <name>',
    'the encoding of the SQL files, like latin1 or utf-16le; UTF-8 by default',
  ).argParser((name: string) => {
    try {
      return new TextDecoder(name).encoding;
    } catch {
      throw new InvalidArgumentError('It is no encoding that is known.');
    }
  });
}
