import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Fault, FaultyServer } from './faultyServer';

/**
 * Stands before a database, and breaks off or falls silent when told to:
 * everything that is sent to the database counts as a question.
 *
 * @public
 */
export async function startFaultyProxy(target: {
  host: string;
  port: number;
}): Promise<FaultyServer & { port: number }> {
  let planned: { fault: Fault; from: number; to: number } | undefined;
  let questions = 0;
  const sockets = new Set<Socket>();
  // One that fell silent does not say goodbye either.
  const server = createServer({ allowHalfOpen: true }, client => {
    const database = connect(target);
    let silent = false;
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ]) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    database.pipe(client);
    client.on('data', question => {
      questions += 1;
      const fails =
        planned && questions > planned.from && questions <= planned.to;
      if (!fails) database.write(question);
      else if (planned?.fault === 'slow-body') silent = true;
      else client.destroy();
    });
    client.on('end', () => {
      if (!silent) database.end();
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `tcp://127.0.0.1:${port}`,
    port,
    requests: [],
    fail(fault, { after = 0, times = Infinity } = {}) {
      planned = {
        fault,
        from: questions + after,
        to: questions + after + times,
      };
    },
    heal() {
      planned = undefined;
    },
    close() {
      sockets.forEach(socket => socket.destroy());
      return new Promise(done => server.close(() => done()));
    },
  };
}
