import {
  hasOpenssl,
  makeCertificates,
} from '@seams/backstage-plugin-coupling-node/testing';
import { instanceOf } from './__testUtils__/collectorOf';
import { freshDatabase, type Names } from './__testUtils__/shopDatabases';
import {
  startPostgres,
  VERSIONS,
  type TestPostgres,
} from './__testUtils__/startPostgres';
import { turnOnTls } from './__testUtils__/turnOnTls';
import type { PostgresInstance } from './config';
import { openSession } from './session';

const describeWithOpenssl =
  process.env.CI || hasOpenssl() ? describe : describe.skip;

describeWithOpenssl.each(VERSIONS)('a PostgreSQL %i with TLS', version => {
  let server: TestPostgres;
  let names: Names;
  let ca: string;
  let own: { cert: string; key: string };

  beforeAll(async () => {
    server = await startPostgres({}, version);
    names = await freshDatabase(server, ['strict']);
    ({ ca, ...own } = makeCertificates('localhost'));
    const requiredOf = names.role('strict');
    await turnOnTls(server, { ca, ...own }, { requiredOf });
  });

  afterAll(() => server.stop());

  async function versionSpoken(
    tls: PostgresInstance['connection']['tls'],
    more: Partial<PostgresInstance['connection']> = {},
  ) {
    const { connection } = instanceOf(server, names);
    const session = await openSession({
      ...{ instance: 'shop', database: names.database },
      connection: { ...connection, host: 'localhost', tls, ...more },
      statementTimeoutMs: 60_000,
      signal: new AbortController().signal,
    });
    try {
      const [{ spoken }] = await session.query<{ spoken: string }>(
        `select version as spoken from pg_stat_ssl where pid = pg_backend_pid()`,
      );
      return spoken;
    } finally {
      await session.end();
    }
  }

  it('is spoken to with TLS, when its authority is trusted', async () => {
    await expect(versionSpoken({ ca })).resolves.toMatch(/^TLSv1\.[23]$/);
  });

  it('is refused, when its authority is not known', async () => {
    await expect(versionSpoken({})).rejects.toThrow(
      /^PostgreSQL shop, database \w+: localhost:\d+ has a TLS certificate that is not trusted here \(SELF_SIGNED_CERT_IN_CHAIN\): see connection.tls$/,
    );
  });

  it('is refused, when it is called otherwise', async () => {
    await expect(versionSpoken({ ca }, { host: '127.0.0.1' })).rejects.toThrow(
      /127\.0\.0\.1:\d+ has a TLS certificate for another host name \(ERR_TLS_CERT_ALTNAME_INVALID\): see connection.tls$/,
    );
  });

  it('is shown the certificate that it requires', async () => {
    const user = names.role('strict');
    await expect(versionSpoken({ ca }, { user })).rejects.toThrow(
      /lets strict_\w+ not in \(28000\)/,
    );
    await expect(versionSpoken({ ca, ...own }, { user })).resolves.toMatch(
      /^TLSv1/,
    );
  });
});
