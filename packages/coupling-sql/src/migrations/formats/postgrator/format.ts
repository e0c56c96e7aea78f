import type { MigrationFormat } from '../../MigrationFormat';
import { claimUpAndDown } from '../upAndDown';

/** Postgrator: version, action, and a description that may be absent. */
export const postgratorFormat: MigrationFormat = {
  id: 'postgrator',
  title: 'Postgrator',
  recognised: '1.do.name.sql; leaves out 1.undo.name.sql in the same folder',
  claim: (files, { forced }) =>
    claimUpAndDown(files, {
      up: /^\d+\.do(?:\..*)?\.sql$/,
      down: /^\d+\.undo(?:\..*)?\.sql$/,
      words: ['do', 'undo'],
      forced,
    }),
};
