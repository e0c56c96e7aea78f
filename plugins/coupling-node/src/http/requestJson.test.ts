import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonRequest } from './jsonRequest';
import { requestJson } from './requestJson';

/** An address at which nothing listens any more. */
async function deserted(): Promise<string> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return `http://127.0.0.1:${port}/`;
}

describe('requestJson', () => {
  let server: Server;
  let answer: RequestListener;
  let url: string;
  let asked: number;
  let slept: number[];

  beforeEach(async () => {
    asked = 0;
    slept = [];
    server = createServer((req, res) => {
      asked += 1;
      answer(req, res);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oncalls`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (more: Partial<JsonRequest> = {}) =>
    requestJson(
      {
        integration: 'PagerDuty',
        url: `${url}?token=secret`,
        headers: { authorization: 'Token secret' },
        permission: 'oncalls.read',
        ...more,
      },
      {
        sleep: async ms => {
          slept.push(ms);
        },
        random: () => 0.5,
        now: () => new Date('2026-08-01T00:00:00Z'),
      },
    );
  const statuses = (...codes: [number, Record<string, string>?][]) => {
    answer = (_req, res) => {
      const [code, headers] = codes[Math.min(asked, codes.length) - 1];
      res.writeHead(code, headers).end(code === 200 ? '{"ok":true}' : 'secret');
    };
  };

  it('sends what it is given and answers what it gets', async () => {
    let sent = {};
    answer = async (req, res) => {
      let body = '';
      for await (const chunk of req) body += chunk;
      const { method, headers } = req;
      sent = { method, body, token: headers.authorization };
      res.writeHead(201, { link: 'next' }).end('{"oncalls":[]}');
    };
    const response = await ask({ method: 'POST', body: { a: 1 } });
    expect(sent).toEqual({
      method: 'POST',
      body: '{"a":1}',
      token: 'Token secret',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('link')).toBe('next');
    expect(response.body).toEqual({ oncalls: [] });
  });

  it.each([
    [
      401,
      'unauthenticated',
      'answered 401: check that the token is valid and has the permission oncalls.read',
    ],
    [
      403,
      'forbidden',
      'answered 403: the token lacks the permission oncalls.read',
    ],
    [
      404,
      'not-found',
      'answered 404: it does not exist, or the token lacks the permission oncalls.read',
    ],
    [422, 'refused', 'answered 422'],
    [302, 'refused', 'answered 302'],
  ])(
    'says what %i means, at once and without a secret',
    async (status, failure, says) => {
      statuses([status, { location: '/elsewhere' }]);
      await expect(ask()).rejects.toMatchObject({
        name: 'IntegrationError',
        integration: 'PagerDuty',
        message: `PagerDuty: ${url} ${says}`,
        failure,
        status,
      });
      expect(asked).toBe(1);
    },
  );

  it('waits as long as the source asks, and with jitter when it does not say', async () => {
    statuses(
      [429, { 'retry-after': '7' }],
      [503, { 'retry-after': 'Sat, 01 Aug 2026 00:00:09 GMT' }],
      [500],
      [200],
    );
    await expect(ask()).resolves.toMatchObject({ body: { ok: true } });
    expect(slept).toEqual([7_000, 9_000, 2_000]);
  });

  it('waits until a limit is lifted when that is all that is said', async () => {
    const at = Date.parse('2026-08-01T00:00:11Z') / 1_000;
    statuses(
      [429, { 'ratelimit-reset': String(at) }],
      [429, { 'ratelimit-reset': '12' }],
      [200],
    );
    await ask();
    expect(slept).toEqual([11_000, 12_000]);
  });

  it('takes a 403 with retry-after for a rate limit', async () => {
    statuses([403, { 'retry-after': '1' }], [200]);
    await expect(ask()).resolves.toMatchObject({ status: 200 });
  });

  it('does not sit out a pause of an hour, and says how long it is', async () => {
    statuses([429, { 'retry-after': '3600' }]);
    await expect(ask()).rejects.toMatchObject({
      failure: 'rate-limited',
      retryAfterMs: 3_600_000,
    });
    expect(slept).toEqual([]);
  });

  it('gives up after four attempts', async () => {
    statuses([500]);
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' });
    expect(asked).toBe(4);
    expect(slept).toEqual([500, 1_000, 2_000]);
  });

  it('gives up on a body that does not end', async () => {
    answer = (_req, res) => {
      res.writeHead(200);
      res.write('{"ok":');
    };
    await expect(ask({ timeoutMs: 50, attempts: 1 })).rejects.toMatchObject({
      failure: 'timeout',
      message: `PagerDuty: ${url} did not answer within 50 ms`,
    });
  });

  it('reads no more than it may', async () => {
    answer = (_req, res) => res.end(JSON.stringify('x'.repeat(1_000)));
    await expect(ask({ maxBytes: 1_001 })).rejects.toMatchObject({
      failure: 'too-large',
      message: `PagerDuty: ${url} answered with more than 1001 bytes`,
    });
    await expect(ask({ maxBytes: 1_002 })).resolves.toMatchObject({
      body: 'x'.repeat(1_000),
    });
  });

  it('does not quote a body that is not JSON', async () => {
    answer = (_req, res) => res.end('<html>secret</html>');
    const error = await ask().catch(thrown => thrown);
    expect(error).toMatchObject({ failure: 'unreadable' });
    expect(String(error.stack)).not.toContain('secret');
  });

  it('takes an empty body for no answer', async () => {
    answer = (_req, res) => res.writeHead(204).end();
    await expect(ask()).resolves.toMatchObject({ body: undefined });
  });

  it('tries a broken connection again', async () => {
    answer = (_req, res) => {
      if (asked === 1) res.destroy();
      else res.end('1');
    };
    await expect(ask()).resolves.toMatchObject({ body: 1 });
    answer = (_req, res) => res.destroy();
    await expect(ask()).rejects.toThrow(
      `PagerDuty: ${url} closed the connection (UND_ERR_SOCKET)`,
    );
  });

  it.each<[string, string, string, RequestListener]>([
    [
      'before it says anything',
      'unavailable',
      'closed the connection (UND_ERR_SOCKET)',
      (_req, res) => res.destroy(),
    ],
    [
      'with a reset',
      'unavailable',
      'closed the connection (ECONNRESET)',
      (_req, res) => res.socket!.resetAndDestroy(),
    ],
    [
      'amid a body of known length',
      'unavailable',
      'closed the connection (UND_ERR_SOCKET)',
      (_req, res) => {
        res.writeHead(200, { 'content-length': 100 });
        res.write('{"secret":', () => res.destroy());
      },
    ],
    [
      'amid a body in chunks',
      'unavailable',
      'closed the connection (UND_ERR_SOCKET)',
      (_req, res) => res.write('{"secret":', () => res.destroy()),
    ],
    [
      'with a body that cannot be unpacked',
      'unreadable',
      'sent something that cannot be read (Z_DATA_ERROR)',
      (_req, res) => {
        res.writeHead(200, { 'content-encoding': 'gzip' });
        res.end('{"secret":"secret"}');
      },
    ],
    [
      'after something else than HTTP',
      'unreadable',
      'sent something that cannot be read',
      (_req, res) => res.socket!.write('SSH-2.0 secret\r\n\r\n'),
    ],
  ])(
    'says it in words when the source breaks off %s',
    async (_, failure, says, listener) => {
      answer = listener;
      const error = await ask({ attempts: 1 }).catch(thrown => thrown);
      expect(error).toMatchObject({
        name: 'IntegrationError',
        failure,
        // Not every version of Node.js has a code for each.
        message: expect.stringContaining(`PagerDuty: ${url} ${says}`),
      });
      expect(String(error.stack)).not.toContain('secret');
    },
  );

  it('says in words that nobody listens, and that there is no TLS', async () => {
    await expect(ask({ attempts: 1, url: await deserted() })).rejects.toThrow(
      /^PagerDuty: http:\/\/127\.0\.0\.1:\d+\/ cannot be reached: nothing listens at this address \(ECONNREFUSED\)$/,
    );
    const https = url.replace('http:', 'https:');
    await expect(ask({ attempts: 1, url: https })).rejects.toMatchObject({
      failure: 'refused',
      message: `PagerDuty: ${https} does not speak TLS (ERR_SSL_WRONG_VERSION_NUMBER)`,
    });
  });

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error('shutting down'));
    await expect(ask({ signal: controller.signal })).rejects.toThrow(
      new Error('shutting down'),
    );
    expect(asked).toBe(1);
  });
});
