import { isPlanFile } from '@seams/coupling-sql';
import { MIGRATIONS } from './annotations';

/** A file longer than this is a dump, not a migration. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_FILES = 20_000;
const MAX_BYTES = 100 * 1024 * 1024;

/** Picks the SQL files of a folder, and counts what they come to. */
export class WantedFiles {
  /** Paths of SQL files that are passed over. */
  readonly tooLong: string[] = [];
  #files = 0;
  #bytes = 0;

  readonly isWanted = (path: string, info?: { size: number }): boolean => {
    if (!/\.sql$/i.test(path) && !isPlanFile(path)) return false;
    const size = info?.size ?? 0;
    if (size > MAX_FILE_BYTES) {
      this.tooLong.push(path);
      return false;
    }
    if (!isPlanFile(path)) this.#files += 1;
    this.#bytes += size;
    // What is over the limit is not even unpacked.
    return !this.#isTooMuch;
  };

  /**
   * @throws Error that says how to mend it, when there are too many files or
   *   none; a forge whose archive is broken must not look like an empty folder
   */
  check() {
    if (this.#isTooMuch) {
      throw new Error(
        `more than ${MAX_FILES} SQL files, or ${MAX_BYTES} bytes of them; does the annotation ${MIGRATIONS} name the folder of the migrations only?`,
      );
    }
    if (this.#files + this.tooLong.length === 0) {
      throw new Error(
        `no .sql files; is the path in the annotation ${MIGRATIONS} right?`,
      );
    }
  }

  get #isTooMuch() {
    return this.#files > MAX_FILES || this.#bytes > MAX_BYTES;
  }
}
