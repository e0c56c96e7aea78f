import { buildSync } from 'esbuild';
import { basename, resolve } from 'node:path';

/** Runs in threads that the programs start, so it is a file of its own. */
const WORKER = '../coupling-cli/src/workers/searchWorker.ts';

/**
 * Compiles a program and all it uses into one file, as it is installed: what
 * compiles sources while they run takes 80 MB of its own.
 *
 * @returns where it stands
 */
export function compiled(program: string): string {
  const name = basename(program, '.ts');
  buildSync({
    entryPoints: [program, WORKER].map(file => ({
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
      // It is not part of what starts it.
      '*/searchWorker',
      // What is compiled needs no transform.
      '@backstage/cli/*',
    ],
  });
  return resolve('dist', `${name}.js`);
}
