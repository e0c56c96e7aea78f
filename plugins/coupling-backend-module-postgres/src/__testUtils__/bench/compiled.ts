import { buildSync } from 'esbuild';
import { join } from 'node:path';

// eslint-disable-next-line no-restricted-syntax
const FOLDER = join(__dirname, '../../../../../node_modules/.cache');

/**
 * Compiles the measured part and all it uses into one file, as it is
 * installed: what compiles sources while they run takes 90 MB of its own.
 *
 * @returns where it stands
 */
export function compiled(): string {
  const outfile = join(FOLDER, 'coupling-postgres-bench', 'collect.js');
  buildSync({
    // eslint-disable-next-line no-restricted-syntax
    entryPoints: [join(__dirname, 'collect.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    logLevel: 'error',
    // They bring files of their own, or are not there.
    external: ['libpg-query', '@guanmingchiu/*', 'pg-native'],
  });
  return outfile;
}
