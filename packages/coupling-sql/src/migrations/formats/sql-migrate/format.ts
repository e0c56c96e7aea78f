import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { byFolder } from '../paths';
import { leaveOut, rangesByLine, type Range } from '../readings';

/** rubenv/sql-migrate takes the first word after its prefix for the command. */
const COMMAND = /^-- \+migrate\s+(\S+)/;
const UP = /^-- \+migrate\s+Up(?:\s|$)/m;
const ANY = /^-- \+migrate\s+(?:Up|Down)(?:\s|$)/m;

/** rubenv/sql-migrate: parts of a file, which may take turns. */
export const sqlMigrateFormat: MigrationFormat = {
  id: 'sql-migrate',
  title: 'sql-migrate',
  recognised:
    'name.sql with -- +migrate Up; leaves out the parts below -- +migrate Down',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const inFolder of byFolder(files).values()) {
      if (!forced && !inFolder.some(({ text }) => UP.test(text))) continue;
      for (const file of inFolder) {
        if (!forced && !ANY.test(file.text)) continue;
        claimed.set(file.path, leaveOut(file, 'up', downOf(file.text)));
      }
    }
    return claimed;
  },
};

function downOf(text: string): Range[] {
  let isDown = false;
  return rangesByLine(text, line => {
    const command = COMMAND.exec(line)?.[1];
    if (command === 'Up') isDown = false;
    if (command === 'Down') isDown = true;
    return isDown ? 'down' : undefined;
  });
}
