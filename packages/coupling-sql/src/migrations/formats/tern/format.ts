import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile, leaveOut } from '../readings';

const NAME = /^\d+(?:_.+)?\.sql$/;
const BETWEEN = '---- create above / drop below ----';

/** jackc/tern. */
export const ternFormat: MigrationFormat = {
  id: 'tern',
  title: 'tern',
  recognised: `1_name.sql; leaves out the part below ${BETWEEN}`,
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const { path, text } = file;
      const start = text.indexOf(BETWEEN);
      if (start >= 0 && (forced || NAME.test(nameOf(path)))) {
        const range = { start, end: text.length, as: 'down' };
        claimed.set(path, leaveOut(file, 'up', [range]));
      } else if (forced) claimed.set(path, forwardFile(file, 'up'));
    }
    return claimed;
  },
};
