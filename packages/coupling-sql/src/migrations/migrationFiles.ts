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
 * Files that take a migration back: Flyway's `U2__…`, and the `.down.sql` and
 * `down.sql` of golang-migrate, sqlx and Diesel.
 */
const UNDO = /(^|\/)(U[\d._]+__[^/]*|[^/]*\.down|down|[^/]*\.undo)\.sql$/i;

/** `10` goes after `9`, as migration tools count. */
const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * The files that are run when the database goes forward, in the order in which
 * they are run.
 */
export function forwardFiles(files: MigrationFile[]): MigrationFile[] {
  return files
    .filter(({ path }) => !UNDO.test(path))
    .sort((a, b) => inOrder.compare(a.path, b.path));
}

/** `-- +goose Down`, `-- migrate:down` (dbmate), `-- +migrate Down`. */
const DIRECTION = /^\s*--\s*(?:\+goose|\+migrate|migrate:)\s*(up|down)\b/i;

/** Empties the part of a file that takes it back; line numbers stay. */
export function forwardPart(text: string): string {
  let back = false;
  return text
    .split('\n')
    .map(line => {
      const direction = DIRECTION.exec(line)?.[1];
      if (direction) back = direction.toLowerCase() === 'down';
      return back ? '' : line;
    })
    .join('\n');
}
