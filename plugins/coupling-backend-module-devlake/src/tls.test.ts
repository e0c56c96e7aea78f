import {
  hasMariaDb,
  hasOpenssl,
  makeCertificates,
  mariaDbTls,
} from '@seams/backstage-plugin-coupling-node/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './database';
import { readPlaces } from './readPlaces';
import { Lake, startServer } from './__testUtils__/lake';

const describeTls = hasMariaDb() && hasOpenssl() ? describe : describe.skip;

describeTls('a lake on a MariaDB that speaks TLS', () => {
  /** What comes of asking a server that is called so for `localhost`. */
  async function ask(name: string, isTrusted = true): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'seams-tls-'));
    const certificates = makeCertificates(name);
    const server = await startServer(
      'mysql',
      await mariaDbTls(folder, certificates),
    );
    const lake = await new Lake('mysql', server.url).fill();
    const database = openDatabase({
      ...lake.address,
      host: 'localhost',
      tls: isTrusted ? { ca: certificates.ca } : {},
    });
    try {
      await readPlaces(database);
      return 'answers';
    } catch (error) {
      return String(error);
    } finally {
      await database.close();
      await lake.drop();
      await server.stop();
      await rm(folder, { recursive: true });
    }
  }

  it.each([
    ['is asked, when it is who it should be', 'localhost', true, 'answers'],
    ['is not, when it is called otherwise', 'other.test', true, 'devlake.tls'],
    [
      'is not, when nobody knows its authority',
      'localhost',
      false,
      'devlake.tls',
    ],
  ])('%s', async (_, name, isTrusted, answer) => {
    await expect(ask(name, isTrusted)).resolves.toContain(answer);
  });
});
