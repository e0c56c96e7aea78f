import type { MigrationFormat } from '../../MigrationFormat';
import { folderOf, nameOf, within } from '../paths';
import { claimPairs } from '../upAndDown';

/** @slonik/migrator: a folder `down` in the folder of the migrations. */
export const slonikFormat: MigrationFormat = {
  id: 'slonik',
  title: 'Slonik migrator',
  recognised: 'name.sql; leaves out down/name.sql of the same name',
  claim: (files, { forced }) =>
    claimPairs(files, {
      forwardPathOf: path => {
        const folder = folderOf(path);
        return nameOf(folder) === 'down'
          ? within(folderOf(folder), nameOf(path))
          : undefined;
      },
      words: ['up', 'down'],
      forced,
    }),
};
