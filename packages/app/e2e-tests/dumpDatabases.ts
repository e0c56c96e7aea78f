import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// What runs in a browser must not, this is a test.
// eslint-disable-next-line no-restricted-imports
import { DatabaseSync } from 'node:sqlite';
import type { Found } from './found';

/**
 * Every table of the SQLite databases in a folder, and whatever bytes are in
 * the files besides.
 */
export function dumpDatabases(folder: string): Found[] {
  const files = readdirSync(folder);
  const bytes = files.map(place => ({
    place,
    text: readFileSync(join(folder, place), 'latin1'),
  }));
  const tables = files
    .filter(file => file.endsWith('.sqlite'))
    .flatMap(file => dumpTables(folder, file));
  return [...bytes, ...tables];
}

function dumpTables(folder: string, file: string): Found[] {
  const database = new DatabaseSync(join(folder, file), { readOnly: true });
  try {
    return database
      .prepare(`select name from sqlite_master where type = 'table'`)
      .all()
      .map(({ name }) => ({
        place: `${file}, table ${name}`,
        text: JSON.stringify(database.prepare(`select * from "${name}"`).all()),
      }));
  } finally {
    database.close();
  }
}
