import { connect, createServer, type AddressInfo } from 'node:net';

/** Where the parameters begin: behind the length and the version. */
const PARAMETERS = 8;

/**
 * Passes everything on to a server, except for the `options` of connections,
 * as PgBouncer does with `ignore_startup_parameters = options`.
 */
export async function startPooler(
  port: number,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer(client => {
    const upstream = connect(port, '127.0.0.1');
    client.once('data', first => {
      upstream.write(withoutOptions(first));
      client.pipe(upstream);
    });
    upstream.pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise(done => server.close(() => done())),
  };
}

function withoutOptions(startup: Buffer): Buffer {
  const words = startup.subarray(PARAMETERS).toString('latin1').split('\0');
  const at = words.indexOf('options');
  words.splice(at, 2);
  const rest = Buffer.from(words.join('\0'), 'latin1');
  const head = Buffer.from(startup.subarray(0, PARAMETERS));
  head.writeInt32BE(PARAMETERS + rest.length);
  return Buffer.concat([head, rest]);
}
