import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile } from '../readings';

const NAME = /^\d+_.*\.sql$/;
const BREAKPOINT = '--> statement-breakpoint';

/** Drizzle Kit, whose line between statements is no comment to MySQL. */
export const drizzleFormat: MigrationFormat = {
  id: 'drizzle',
  title: 'Drizzle',
  recognised: `0001_name.sql with ${BREAKPOINT}; has nothing that goes back`,
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      const { path, text } = file;
      const isOwn = NAME.test(nameOf(path)) && text.includes(BREAKPOINT);
      if (!isOwn && !forced) continue;
      const forward = text.replaceAll(BREAKPOINT, '');
      claimed.set(path, { ...forwardFile(file, 'migration'), forward });
    }
    return claimed;
  },
};
