import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { forwardFile, leaveOut, rangesByLine } from '../readings';

/** `-- Running upgrade 1f2e -> 9a8b`; either revision may be absent. */
const RUNNING =
  /^-- Running (upgrade|downgrade) +(?:[\w.,-]+(?:, [\w.-]+)*)? *-> *(?:[\w.-]+(?:, [\w.-]+)*)?\s*$/;

/** What `alembic upgrade --sql` writes, or `downgrade`. */
export const alembicFormat: MigrationFormat = {
  id: 'alembic',
  title: 'Alembic, offline',
  recognised:
    'name.sql with -- Running upgrade a -> b; leaves out what is below -- Running downgrade b -> a',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      let direction: string | undefined;
      const down = rangesByLine(file.text, line => {
        direction = RUNNING.exec(line)?.[1] ?? direction;
        return direction === 'downgrade' ? 'downgrade' : undefined;
      });
      if (direction !== undefined) {
        claimed.set(file.path, leaveOut(file, 'upgrade', down));
      } else if (forced) {
        claimed.set(file.path, forwardFile(file, 'upgrade'));
      }
    }
    return claimed;
  },
};
