import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { byFolder, folderOf, nameOf, within } from '../paths';
import { forwardFile, leftOutFile } from '../readings';

/** What two files are about: the number they begin with, or else the name. */
function changeOf({ path }: { path: string }): string {
  const name = nameOf(path);
  return /^\d+/.exec(name)?.[0] ?? name;
}

/** RoundhousE, grate and others: a folder `up`, and a folder `down` beside it. */
export const upDownFoldersFormat: MigrationFormat = {
  id: 'up-down-folders',
  title: 'up and down folders',
  recognised: 'up/name.sql; leaves out down/name.sql, or of the same number',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    const folders = byFolder(files);
    for (const [folder, inFolder] of folders) {
      if (nameOf(folder) !== 'down') continue;
      const up = folders.get(within(folderOf(folder), 'up')) ?? [];
      const changes = new Set(up.map(changeOf));
      for (const file of inFolder) {
        if (!forced && !changes.has(changeOf(file))) continue;
        claimed.set(file.path, leftOutFile(file, 'down'));
        up.forEach(one => claimed.set(one.path, forwardFile(one, 'up')));
      }
    }
    return claimed;
  },
};
