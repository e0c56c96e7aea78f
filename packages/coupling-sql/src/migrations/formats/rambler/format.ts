import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { forwardFile, leaveOut, rangesByLine } from '../readings';

const UP = /^-- rambler\s*up\s*$/m;
const SECTION = /^-- rambler(.*)$/;

/** rambler: sections of a file, which may take turns. */
export const ramblerFormat: MigrationFormat = {
  id: 'rambler',
  title: 'rambler',
  recognised:
    'name.sql with -- rambler up; leaves out what is below -- rambler down',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      if (!UP.test(file.text)) {
        if (forced) claimed.set(file.path, forwardFile(file, 'up'));
        continue;
      }
      let section = 'up';
      const down = rangesByLine(file.text, line => {
        section = SECTION.exec(line)?.[1].trim() ?? section;
        // It ends at any marker; what is below those unknown is looked at.
        return section === 'down' ? 'down' : undefined;
      });
      claimed.set(file.path, leaveOut(file, 'up', down));
    }
    return claimed;
  },
};
