import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { mockServices } from '@backstage/backend-test-utils';
import { releaseLine, startCoupling } from './__testUtils__/startCoupling';
import { remoteFile, scopeOfUrl } from './remoteFile';

describe('evidence behind an address', () => {
  let server: Server;
  let answer: RequestListener;
  let host: string;

  beforeEach(async () => {
    server = createServer((req, res) => answer(req, res));
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const start = () =>
    startCoupling({
      backend: { reading: { allow: [{ host }] } },
      coupling: {
        evidenceFiles: [{ url: `http://${host}/a.ndjson?token=secret` }],
      },
    });

  it('is collected, and not again while its etag stays', async () => {
    let bodies = 0;
    answer = (req, res) => {
      if (req.headers['if-none-match'] === '"v1"') {
        res.writeHead(304).end();
        return;
      }
      bodies += 1;
      res.writeHead(200, { etag: '"v1"' });
      res.end(releaseLine('1') + releaseLine('2'));
    };
    const coupling = await start();
    await expect(coupling.collect()).resolves.toEqual({});
    await expect(coupling.collect()).resolves.toEqual({});
    expect(bodies).toBe(1);
    await expect(coupling.releases()).resolves.toEqual(['1', '2']);
  });

  it('keeps its evidence when the answer breaks off or is an error', async () => {
    answer = (_req, res) => res.end(releaseLine('1') + releaseLine('2'));
    const coupling = await start();
    await coupling.collect();

    answer = (_req, res) => {
      res.writeHead(200, { 'content-length': 100_000 });
      res.write(releaseLine('1'), () => res.destroy());
    };
    const broken = await coupling.collect();
    expect(broken.failure).toMatch(
      /^Could not read \S+ \(\w+\): it closed the connection\b/,
    );
    await expect(coupling.releases()).resolves.toEqual(['1', '2']);

    answer = (_req, res) => res.writeHead(500).end();
    const { failure } = await coupling.collect();
    expect(failure).toContain(`http://${host}/a.ndjson`);
    expect(failure).toContain('500');
    expect(failure).not.toContain('secret');
    const { lastRun } = await coupling.status();
    expect(lastRun.outcome).toBe('failed');
    expect(JSON.stringify(lastRun)).not.toContain('secret');
    await expect(coupling.releases()).resolves.toEqual(['1', '2']);
  });
});

describe('a URL reader of its own mind', () => {
  const url = 'https://x.test/a.ndjson?token=secret';
  const running = { seen: undefined, signal: new AbortController().signal };

  it('is given up although it does not heed the signal', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: () => new Promise(() => {}),
    });
    const file = remoteFile({ url, urlReader, timeoutMs: 10 });
    await expect(file.open(running)).rejects.toThrow('not read within 0.01 s');
  });

  it('does not bring the query into the error of a body', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => ({
        buffer: () => Promise.reject(new Error('not asked for')),
        stream: () =>
          new Readable({
            read() {
              // As node-fetch has it.
              this.destroy(
                new Error(
                  `Invalid response body while trying to fetch ${url}: Premature close`,
                ),
              );
            },
          }),
      }),
    });
    const open = await remoteFile({ url, urlReader }).open(running);
    await expect(async () => {
      for await (const chunk of open!.chunks) expect(chunk).toBeUndefined();
    }).rejects.toThrow(/^it closed the connection$/);
  });
});

describe('scopeOfUrl', () => {
  it('leaves out what may be secret, and still tells addresses apart', () => {
    expect(scopeOfUrl('https://me:pw@x.test/a.ndjson')).toBe(
      'https://x.test/a.ndjson',
    );
    const scopes = ['?k=1', '?k=2'].map(query =>
      scopeOfUrl(`https://x.test/a${query}`),
    );
    expect(scopes[0]).toMatch(/^https:\/\/x\.test\/a \([0-9a-f]{8}\)$/);
    expect(scopes[0]).not.toBe(scopes[1]);
  });
});
