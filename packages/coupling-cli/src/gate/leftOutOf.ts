import type { LeftOut, MigrationFileRead } from '@seams/coupling-sql';
import { counted } from './counted';

/** What was left out of files, for formats that list it. */
export function leftOutOf(files: MigrationFileRead[]): LeftOut[] {
  return files.flatMap(({ leftOut }) => leftOut);
}

/** A part that was left out, like `1 statement (down)`. */
export function tellLeftOut({ as, statements }: LeftOut): string {
  return `${counted(statements, 'statement')} (${as})`;
}
