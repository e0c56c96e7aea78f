/*
 * Writes every publishable package as an archive into .data/packages, to be
 * added to a Backstage app by path. Needs a build: types and dist.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const OUT = resolve('.data/packages');
const yarn = join('.yarn/releases', readdirSync('.yarn/releases')[0]);

run('node_modules/typescript/bin/tsc');
run('node_modules/@backstage/cli/bin/backstage-cli', 'repo', 'build');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
run(
  yarn,
  ...['workspaces', 'foreach', '--all', '--no-private'],
  ...['pack', '--out', join(OUT, '%s.tgz')],
);
console.log(`seams: the packages are in ${OUT}`);

function run(...parts) {
  const { status } = spawnSync(process.execPath, parts, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
