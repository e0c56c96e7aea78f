import type { MigrationFormat } from '../../MigrationFormat';
import { claimPairs } from '../upAndDown';

/** Diesel and Hasura: a folder for each migration. */
export const dieselFormat: MigrationFormat = {
  id: 'diesel',
  title: 'Diesel or Hasura',
  recognised: '1_name/up.sql; leaves out 1_name/down.sql beside it',
  claim: (files, { forced }) =>
    claimPairs(files, {
      forwardPathOf: path =>
        /(?:^|\/)down\.sql$/.test(path)
          ? path.replace(/down\.sql$/, 'up.sql')
          : undefined,
      words: ['up', 'down'],
      forced,
    }),
};
