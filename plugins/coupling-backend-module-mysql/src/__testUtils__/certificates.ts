import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

/**
 * A new authority, and a certificate of a server that it signed.
 *
 * @param host - what the server is called in it
 */
export function makeCertificates(folder: string, host: string) {
  const path = (name: string) => join(folder, name);
  const openssl = (command: string) => {
    const made = spawnSync('openssl', command.split(' '), { cwd: folder });
    if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
  };
  writeFileSync(path('names'), `subjectAltName=DNS:${host}`);
  const fresh = 'req -newkey rsa:2048 -nodes -days 2 -subj';
  openssl(`${fresh} /CN=authority -x509 -keyout ca.key -out ca.pem`);
  openssl(`${fresh} /CN=${host} -keyout server.key -out server.csr`);
  openssl(
    'x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem',
  );
  const read = (name: string) => readFileSync(path(name), 'utf8');
  return {
    ca: read('ca.pem'),
    // A reader can show it as well.
    cert: read('server.pem'),
    key: read('server.key'),
    options: [
      `--ssl-cert=${path('server.pem')}`,
      `--ssl-key=${path('server.key')}`,
    ],
  };
}
