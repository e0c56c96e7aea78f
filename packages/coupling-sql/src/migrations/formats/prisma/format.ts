import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { folderOf, nameOf, within } from '../paths';
import { forwardFile, leftOutFile } from '../readings';

const FOLDER = /^\d{14}_[^/]*$/;

/** Prisma; `down.sql` is what its guide of down migrations has one write. */
export const prismaFormat: MigrationFormat = {
  id: 'prisma',
  title: 'Prisma',
  recognised:
    '20260101120000_name/migration.sql; leaves out down.sql beside it',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    const known = new Set(files.map(({ path }) => path));
    for (const file of files) {
      const folder = folderOf(file.path);
      const isOwn = FOLDER.test(nameOf(folder));
      if (nameOf(file.path) === 'migration.sql' && (isOwn || forced)) {
        claimed.set(file.path, forwardFile(file, 'migration'));
      } else if (
        nameOf(file.path) === 'down.sql' &&
        ((isOwn && known.has(within(folder, 'migration.sql'))) || forced)
      ) {
        claimed.set(file.path, leftOutFile(file, 'down'));
      }
    }
    return claimed;
  },
};
