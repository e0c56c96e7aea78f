import { buildSync } from 'esbuild';
import { basename, resolve } from 'node:path';

/** They run in threads that the programs start, so each is a file of its own. */
const WORKERS = [
  '../coupling-cli/src/workers/searchWorker.ts',
  '../../plugins/coupling-backend/src/assessment/assessmentWorker.ts',
];

/**
 * Compiles a program and all it uses into one file, as it is installed: what
 * compiles sources while they run takes 80 MB of its own.
 *
 * @returns where it stands
 */
export function compiled(program: string): string {
  const name = basename(program, '.ts');
  buildSync({
    entryPoints: [program, ...WORKERS].map(file => ({
      in: file,
      out: basename(file, '.ts'),
    })),
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node22',
    external: [
      // They bring files of their own.
      '@duckdb/node-api',
      'libpg-query',
      '@guanmingchiu/*',
      // They are not part of what starts them.
      ...WORKERS.map(file => `*/${basename(file, '.ts')}`),
      // They look for files of theirs, or for drivers that nobody installed.
      'better-sqlite3',
      'knex',
      // What is compiled needs no transform.
      '@backstage/cli/*',
    ],
  });
  return resolve('dist', `${name}.js`);
}
