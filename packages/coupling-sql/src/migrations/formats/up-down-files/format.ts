import type { MigrationFormat } from '../../MigrationFormat';
import { claimPairs } from '../upAndDown';

/** Migratus, Ragtime, bun and others: two files of one name. */
export const upDownFilesFormat: MigrationFormat = {
  id: 'up-down-files',
  title: 'pairs of up and down files',
  recognised:
    'name.up.sql, name-up.sql or name_up.sql; leaves out the down file of the same name',
  claim: (files, { forced }) =>
    claimPairs(files, {
      forwardPathOf: path => {
        const [, name, separator] =
          /^((?:.*\/)?[^/]+)([._-])down\.sql$/.exec(path) ?? [];
        return name && `${name}${separator}up.sql`;
      },
      words: ['up', 'down'],
      forced,
    }),
};
