import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  hasOpenssl,
  makeCertificates,
  mariaDbTls,
} from '@seams/backstage-plugin-coupling-node/testing';
import { instanceOf } from './__testUtils__/collectorOf';
import { describeOnMariaDb } from './__testUtils__/describeOnMariaDb';
import { ShopServer } from './__testUtils__/shopServer';
import type { MysqlInstance } from './config';
import { openSession, type Session } from './session';

(hasOpenssl() ? describeOnMariaDb : describe.skip)('a MySQL with TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seams-tls-'));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = (
    shop: ShopServer,
    tls: MysqlInstance['connection']['tls'],
  ): Promise<Session> =>
    openSession({
      ...{ instance: 'shop', statementTimeoutMs: 60_000 },
      connection: { ...instanceOf(shop).connection, host: 'localhost', tls },
      signal: new AbortController().signal,
    });

  /** What a server called so answers to a reader who calls it `localhost`. */
  async function cipherOf(host: string, isTrusted = true): Promise<unknown> {
    const certificates = makeCertificates(host);
    const { ca } = certificates;
    const shop = await ShopServer.start(await mariaDbTls(folder, certificates));
    try {
      const session = await open(shop, isTrusted ? { ca } : {});
      const rows = await session.query(`show status like 'Ssl_version'`);
      await session.end();
      return rows;
    } finally {
      await shop.stop();
    }
  }

  it('is spoken to with TLS, when its authority is trusted', async () => {
    await expect(cipherOf('localhost')).resolves.toEqual([
      {
        Variable_name: 'Ssl_version',
        Value: expect.stringMatching(/^TLSv1\.[23]$/),
      },
    ]);
  });

  it('is shown the certificate that the account requires', async () => {
    const tls = makeCertificates('localhost');
    const shop = await ShopServer.start(await mariaDbTls(folder, tls));
    try {
      await shop.admin('alter user coupling_reader require x509');
      await expect(open(shop, { ca: tls.ca })).rejects.toThrow(
        /^MySQL shop: localhost:\d+ lets coupling_reader not in \(1045\)/,
      );
      const session = await open(shop, tls);
      await session.end();
    } finally {
      await shop.stop();
    }
  });

  it('is refused, when its authority is not known', async () => {
    await expect(cipherOf('localhost', false)).rejects.toThrow(
      /^MySQL shop: localhost:\d+ has a TLS certificate that is not trusted here \(HANDSHAKE_SSL_ERROR\): see connection.tls$/,
    );
  });

  it('is refused, when it is called otherwise', async () => {
    await expect(cipherOf('other.example')).rejects.toThrow(
      /^MySQL shop: localhost:\d+ has a TLS certificate for another host name \(HANDSHAKE_SSL_ERROR\): see connection.tls$/,
    );
  });
});
