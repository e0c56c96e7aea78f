import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PEMs. @public */
export interface TestCertificates {
  /** Of a new authority. */
  ca: string;
  /** Signed by it; a server can show it as well as a reader. */
  cert: string;
  key: string;
}

/** Whether certificates can be made here. @public */
export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

/**
 * Makes an authority, and a certificate of it, for two days.
 *
 * @param host - what a server is called in it
 *
 * @public
 */
export function makeCertificates(host: string): TestCertificates {
  const folder = mkdtempSync(join(tmpdir(), 'seams-certificates-'));
  const openssl = (command: string) => {
    const made = spawnSync('openssl', command.split(' '), { cwd: folder });
    if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
  };
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  try {
    writeFileSync(join(folder, 'names'), `subjectAltName=DNS:${host}`);
    const fresh = 'req -newkey rsa:2048 -nodes -days 2 -subj';
    openssl(`${fresh} /CN=authority -x509 -keyout ca.key -out ca.pem`);
    openssl(`${fresh} /CN=${host} -keyout key.pem -out request.pem`);
    openssl(
      'x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out cert.pem',
    );
    return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
