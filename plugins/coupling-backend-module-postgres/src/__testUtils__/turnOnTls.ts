import type { TestCertificates } from '@seams/backstage-plugin-coupling-node/testing';
import { connect, type TestPostgres } from './startPostgres';

/**
 * Lets a server speak TLS.
 *
 * @param options.requiredOf - a role that must show a certificate of the same
 * authority
 */
export async function turnOnTls(
  server: TestPostgres,
  { ca, cert, key }: TestCertificates,
  { requiredOf }: { requiredOf: string },
): Promise<void> {
  const client = await connect(server);
  const { rows } = await client.query('show data_directory');
  const folder = rows[0].data_directory;
  // The server must own them, and it may run as another user than this.
  const write = (name: string, text: string) =>
    client.query(
      `copy (select '${Buffer.from(text).toString('base64')}')
       to program 'umask 077; base64 -d > ${folder}/${name}'`,
    );
  await write('ca.pem', ca);
  await write('cert.pem', cert);
  await write('key.pem', key);
  await write(
    'pg_hba.conf',
    `hostssl all ${requiredOf} all scram-sha-256 clientcert=verify-ca
     host all all all scram-sha-256\n`,
  );
  for (const setting of [
    `ssl_ca_file = 'ca.pem'`,
    `ssl_cert_file = 'cert.pem'`,
    `ssl_key_file = 'key.pem'`,
    'ssl = on',
  ]) {
    await client.query(`alter system set ${setting}`);
  }
  await client.query('select pg_reload_conf()');
  await client.end();
}
