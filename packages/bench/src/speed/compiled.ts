import { buildSync } from 'esbuild';
import { basename, resolve } from 'node:path';

/**
 * Compiles a program and all it uses into one file, as it is installed: what
 * compiles sources while they run takes 80 MB of its own.
 *
 * @returns where it stands
 */
export function compiled(program: string): string {
  const outfile = resolve('dist', basename(program).replace(/\.ts$/, '.cjs'));
  buildSync({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    // They bring files of their own.
    external: ['@duckdb/node-api', 'libpg-query', '@guanmingchiu/*'],
  });
  return outfile;
}
