import type { MigrationFormat } from '../../MigrationFormat';
import { claimPairs } from '../upAndDown';

/** yoyo-migrations. */
export const yoyoFormat: MigrationFormat = {
  id: 'yoyo',
  title: 'yoyo',
  recognised: 'name.sql; leaves out name.rollback.sql beside it',
  claim: (files, { forced }) =>
    claimPairs(files, {
      forwardPathOf: path =>
        path.endsWith('.rollback.sql')
          ? path.replace(/\.rollback\.sql$/, '.sql')
          : undefined,
      words: ['apply', 'rollback'],
      forced,
    }),
};
