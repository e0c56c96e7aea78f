import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile } from '../readings';

const NAME = /^([VU])(\d+(?:\.\d+)?)__\w+\.sql$/;

/**
 * Refinery, to which `U` is a version that may come late, and goes forward. No
 * version may be there twice, so where an undo file of Flyway is beside what it
 * takes back, it is not Refinery.
 */
export const refineryFormat: MigrationFormat = {
  id: 'refinery',
  title: 'Refinery',
  recognised:
    'V1__name.sql and U1__name.sql, none of the same number; has nothing that goes back',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    const versions = new Map<string, string>();
    for (const file of files) {
      const [, prefix, version] = NAME.exec(nameOf(file.path)) ?? [];
      if (!prefix) continue;
      const other = versions.get(version);
      if (!forced && other && other !== prefix) return new Map();
      versions.set(version, prefix);
      claimed.set(file.path, forwardFile(file, 'versioned'));
    }
    const hasOrdinary = [...versions.values()].includes('V');
    return hasOrdinary || forced ? claimed : new Map();
  },
};
