import type { MigrationFormat } from '../../MigrationFormat';
import { claimUpAndDown } from '../upAndDown';

/** golang-migrate; sqlx, bun and others name their files so, too. */
export const golangMigrateFormat: MigrationFormat = {
  id: 'golang-migrate',
  title: 'golang-migrate',
  recognised: '1_name.up.sql; leaves out 1_name.down.sql in the same folder',
  claim: (files, { forced }) =>
    claimUpAndDown(files, {
      up: /^\d+_.*\.up\.sql$/,
      down: /^\d+_.*\.down\.sql$/,
      words: ['up', 'down'],
      forced,
    }),
};
