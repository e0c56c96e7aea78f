import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { endConnectionsAfter } from './endConnectionsAfter';

const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Backstage's HTTP server, and its part of a shutdown. */
async function start({ graceMs }: { graceMs: number }) {
  const hooks: (() => void | Promise<void>)[] = [];
  let port = 0;
  const router = await ServiceFactoryTester.from(
    rootHttpRouterServiceFactory({
      configure(context) {
        const { server } = context;
        server.once('listening', () => {
          ({ port } = server.address() as AddressInfo);
        });
        endConnectionsAfter(graceMs)(context);
      },
    }),
    {
      dependencies: [
        mockServices.rootConfig.factory({
          data: { backend: { listen: '127.0.0.1:0' } },
        }),
        mockServices.rootLifecycle.mock({
          addShutdownHook: hook => void hooks.push(hook),
        }).factory,
      ],
    },
  ).getSubject();
  return {
    router,
    async connect() {
      const socket = connect(port, '127.0.0.1');
      sockets.push(socket);
      await once(socket, 'connect');
      return socket;
    },
    async shutDown() {
      await Promise.all(hooks.map(hook => hook()));
    },
  };
}

describe('a backend that is told to stop', () => {
  it('does not wait for a connection without a request', async () => {
    const backend = await start({ graceMs: 10 });
    const silent = await backend.connect();
    const ended = once(silent, 'close');

    await backend.shutDown();

    await expect(ended).resolves.toEqual([false]);
  });

  it('answers a request that is under way', async () => {
    const backend = await start({ graceMs: 60_000 });
    const underWay = new Promise<() => void>(resolve => {
      backend.router.use('/slow', (_req, res) =>
        resolve(() => res.end('done')),
      );
    });
    const socket = await backend.connect();
    const closed = once(socket, 'close');
    const answer: Buffer[] = [];
    socket.on('data', chunk => answer.push(chunk));
    socket.write('GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    const finish = await underWay;

    const stopped = backend.shutDown();
    finish();
    await stopped;
    await closed;

    expect(Buffer.concat(answer).toString()).toMatch(/^HTTP\/1.1 200 OK/);
  });
});
