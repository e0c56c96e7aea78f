/*
 * Writes every publishable package as an archive into .data/packages, to be
 * added to a Backstage app by path, with the resolutions the app needs for them
 * to find each other.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const OUT = resolve('.data/packages');
const yarn = join('.yarn/releases', readdirSync('.yarn/releases')[0]);

run('node_modules/typescript/bin/tsc');
run('node_modules/@backstage/cli/bin/backstage-cli', 'repo', 'build');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
lendLicence();
run(
  yarn,
  ...['workspaces', 'foreach', '--all', '--no-private'],
  ...['pack', '--out', join(OUT, '%s.tgz')],
);
const resolutions = Object.fromEntries(
  readdirSync(OUT)
    .filter(name => name.endsWith('.tgz'))
    .map(name => [packageName(name), `file:${join(OUT, name)}`]),
);
writeFileSync(
  join(OUT, 'resolutions.json'),
  `${JSON.stringify({ resolutions }, null, 2)}\n`,
);
console.log(`seams: the packages and resolutions.json are in ${OUT}`);

/** `@seams-plugin-coupling.tgz` holds `@seams/backstage-plugin-coupling`. */
function packageName(archive) {
  return archive.replace('-', '/').replace(/\.tgz$/, '');
}

/** An archive must hold the licence; the repository has it once. */
function lendLicence() {
  const { stdout } = spawnSync(
    process.execPath,
    [yarn, 'workspaces', 'list', '--no-private', '--json'],
    { encoding: 'utf8' },
  );
  const copies = stdout
    .trim()
    .split('\n')
    .map(line => join(JSON.parse(line).location, 'LICENSE'));
  process.on('exit', () => copies.forEach(copy => rmSync(copy)));
  copies.forEach(copy => copyFileSync('LICENSE', copy));
}

function run(...parts) {
  const { status } = spawnSync(process.execPath, parts, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
