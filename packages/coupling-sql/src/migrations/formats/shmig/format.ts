import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile, leaveOut, rangesByLine } from '../readings';

const NAME = /^\d+-.*\.sql$/;
const MARK = /^-- ==== +(UP|DOWN) +====$/;
const UP = /^-- ==== +UP +====\r?$/m;

/** shmig: sections of a file, which may take turns. */
export const shmigFormat: MigrationFormat = {
  id: 'shmig',
  title: 'shmig',
  recognised:
    '1-name.sql with -- ====  UP  ====; leaves out the part below -- ==== DOWN ====',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const { path, text } = file;
      if (!UP.test(text) || !(forced || NAME.test(nameOf(path)))) {
        if (forced) claimed.set(path, forwardFile(file, 'up'));
        continue;
      }
      let section = 'UP';
      const down = rangesByLine(text, line => {
        section = MARK.exec(line)?.[1] ?? section;
        return section === 'DOWN' ? 'down' : undefined;
      });
      claimed.set(path, leaveOut(file, 'up', down));
    }
    return claimed;
  },
};
