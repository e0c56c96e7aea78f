import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile, leaveOut } from '../readings';

const NAME = /^\d+.*\.sql$/;
const UP = /^--\s*migrate:up(?:\s*$|\s+\S+)/m;
const DOWN = /^--\s*migrate:down(?:\s*$|\s+\S+)$/m;

/** dbmate: one file, whose second part takes the first back. */
export const dbmateFormat: MigrationFormat = {
  id: 'dbmate',
  title: 'dbmate',
  recognised:
    '1_name.sql with -- migrate:up; leaves out the part below -- migrate:down',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      if (!forced && !NAME.test(nameOf(file.path))) continue;
      const { text } = file;
      const up = text.search(UP);
      const down = text.search(DOWN);
      if (up === -1) {
        if (forced) claimed.set(file.path, forwardFile(file, 'up'));
        continue;
      }
      const range = { start: down, end: text.length, as: 'down' };
      claimed.set(file.path, leaveOut(file, 'up', down > up ? [range] : []));
    }
    return claimed;
  },
};
