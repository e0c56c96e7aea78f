import type { MigrationFormat } from '../../MigrationFormat';
import { claimPairs } from '../upAndDown';

/** db-migrate of Node with `--sql-file`. */
export const dbMigrateFormat: MigrationFormat = {
  id: 'db-migrate',
  title: 'db-migrate',
  recognised: '1-name-up.sql; leaves out 1-name-down.sql beside it',
  claim: (files, { forced }) =>
    claimPairs(files, {
      forwardPathOf: path => {
        const [, name] = /^((?:.*\/)?\d+-[^/]*)-down\.sql$/.exec(path) ?? [];
        return name && `${name}-up.sql`;
      },
      words: ['up', 'down'],
      forced,
    }),
};
