import type { FileReading, MigrationFile } from '../MigrationFormat';
import { byFolder, nameOf } from './paths';
import { forwardFile, leftOutFile } from './readings';

/**
 * Files of a tool that tells by the name which go forward and which go back.
 * Those that go back are so only in a folder in which others go forward.
 *
 * @param options - `words` are what the tool calls either
 */
export function claimUpAndDown(
  files: readonly MigrationFile[],
  options: {
    up: RegExp;
    down: RegExp;
    words: [up: string, down: string];
    forced: boolean;
  },
): Map<string, FileReading> {
  const { up, down, words, forced } = options;
  const claimed = new Map<string, FileReading>();
  for (const inFolder of byFolder(files).values()) {
    if (!forced && !inFolder.some(({ path }) => up.test(nameOf(path)))) {
      continue;
    }
    for (const file of inFolder) {
      const name = nameOf(file.path);
      if (up.test(name)) claimed.set(file.path, forwardFile(file, words[0]));
      else if (down.test(name)) {
        claimed.set(file.path, leftOutFile(file, words[1]));
      }
    }
  }
  return claimed;
}

/**
 * Files that go back, each beside the one whose name it would have going
 * forward, and nothing else.
 *
 * @param forwardPathOf - where the file that it takes back would be; undefined
 *   of files that do not look as if they went back
 */
export function claimPairs(
  files: readonly MigrationFile[],
  options: {
    forwardPathOf: (path: string) => string | undefined;
    words: [up: string, down: string];
    forced: boolean;
  },
): Map<string, FileReading> {
  const { forwardPathOf, words, forced } = options;
  const known = new Map(files.map(file => [file.path, file]));
  const claimed = new Map<string, FileReading>();
  for (const file of files) {
    const path = forwardPathOf(file.path);
    if (path === undefined) continue;
    const forward = known.get(path);
    if (!forward && !forced) continue;
    if (forward) claimed.set(path, forwardFile(forward, words[0]));
    claimed.set(file.path, leftOutFile(file, words[1]));
  }
  return claimed;
}
