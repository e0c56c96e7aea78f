import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile, leaveOut } from '../readings';

const NAME = /^\d+(?:[_-].*)?\.sql$/;
const UP = /^[^\S\n]*--[\s-]*up\s+migration/im;
const DOWN = /^[^\S\n]*--[\s-]*down\s+migration/im;
/** What its template writes; the tool itself takes any line that begins so. */
const EVIDENCE = /^[ \t]*--[ \t-]*up[ \t]+migration[ \t]*\r?$/im;

/** node-pg-migrate with files in SQL. */
export const nodePgMigrateFormat: MigrationFormat = {
  id: 'node-pg-migrate',
  title: 'node-pg-migrate',
  recognised:
    '1_name.sql with -- Up Migration; leaves out the part below -- Down Migration',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const { path, text } = file;
      const isOwn = NAME.test(nameOf(path)) && EVIDENCE.test(text);
      if (!isOwn && !forced) continue;
      const up = text.search(UP);
      const down = text.search(DOWN);
      if (up === -1 || down === -1) {
        // Without the first marker, the tool runs all of it.
        claimed.set(path, forwardFile(file, 'up'));
        continue;
      }
      const end = down < up ? up : text.length;
      const range = { start: down, end, as: 'down' };
      claimed.set(path, leaveOut(file, 'up', [range]));
    }
    return claimed;
  },
};
