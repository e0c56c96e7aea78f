import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { forwardFile, leaveOut } from '../readings';

const APPLY = /^-- migrate: apply\s*$/m;
const ROLLBACK = /^-- migrate: rollback\s*$/m;

/** pogo-migrate. */
export const pogoFormat: MigrationFormat = {
  id: 'pogo',
  title: 'pogo-migrate',
  recognised:
    'name.sql with -- migrate: apply; leaves out the part below -- migrate: rollback',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const { path, text } = file;
      const apply = text.search(APPLY);
      const start = text.search(ROLLBACK);
      if (apply >= 0 && start > apply) {
        const range = { start, end: text.length, as: 'rollback' };
        claimed.set(path, leaveOut(file, 'apply', [range]));
      } else if (apply >= 0 || forced) {
        claimed.set(path, forwardFile(file, 'apply'));
      }
    }
    return claimed;
  },
};
