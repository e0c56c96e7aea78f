/**
 * A file of a migrations folder.
 *
 * @public
 */
export interface MigrationFile {
  /** Relative to the folder, with `/`. */
  path: string;
  text: string;
}

/**
 * Files that take a migration back: Flyway's `U2__…`, the `.down.sql` and
 * `down.sql` of golang-migrate, sqlx and Diesel, `-down.sql` of db-migrate,
 * `.undo.sql` of Postgrator, and the `revert` folder of Sqitch.
 */
const UNDO =
  /(^|\/)(U[\d._]+__[^/]*|[^/]*[.-]down|down|[^/]*\.undo|revert\/.*)\.sql$/i;

/** Flyway runs `R__…` whenever it has changed, and after all versions. */
const REPEATABLE = /(^|\/)R__[^/]*\.sql$/i;

/** `10` goes after `9`, as migration tools count. */
const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * The files that are run when the database goes forward, in the order in which
 * they are run.
 */
export function forwardFiles(files: MigrationFile[]): MigrationFile[] {
  return files
    .filter(({ path }) => !UNDO.test(path))
    .sort(
      (a, b) =>
        Number(REPEATABLE.test(a.path)) - Number(REPEATABLE.test(b.path)) ||
        inOrder.compare(a.path, b.path),
    );
}

/**
 * `-- +goose Down`, `-- migrate:down` (dbmate), `-- +migrate Down`,
 * `-- Down Migration` (node-pg-migrate), `# --- !Downs` (Play), and what tern
 * writes between the two.
 */
const DIRECTION =
  /^\s*(?:--|#)[\s-]*(?:(?:\+goose|\+migrate|migrate:|!)\s*(up|down)s?\b|(up|down) migration\b|create above \/ (drop) below\b)/i;

/** Empties the part of a file that takes it back; line numbers stay. */
export function forwardPart(text: string): string {
  let back = false;
  return text
    .split('\n')
    .map(line => {
      const [, marked, titled, between] = DIRECTION.exec(line) ?? [];
      const direction = marked ?? titled ?? between;
      if (direction) back = direction.toLowerCase() !== 'up';
      // A line of Play is no comment to the database.
      return back || direction ? '' : line;
    })
    .join('\n');
}
