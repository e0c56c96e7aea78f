import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a fake source is asked. @public */
export interface FakeRequest {
  method: string;
  /** With its path and query; the host is that of the fake. */
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What a fake source answers: JSON, text or bytes. @public */
export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
  bytes?: Uint8Array;
}

/**
 * How a source fails: with a status, with a body that never ends, or by
 * hanging up before it answers.
 *
 * @public
 */
export type Fault =
  | { status: number; headers?: Record<string, string> }
  | 'slow-body'
  | 'hang-up';

/** A fake source over real HTTP that can be told to fail. @public */
export interface FaultyServer {
  /** Without a slash at its end. */
  url: string;
  /** What it was asked, in order, faults included. */
  requests: FakeRequest[];
  /**
   * From the answer number `after` (0 is the next) on, the given number of
   * answers, or all of them, are faults.
   */
  fail(fault: Fault, options?: { after?: number; times?: number }): void;
  heal(): void;
  close(): Promise<void>;
}

/**
 * Starts a fake source on the loopback interface.
 *
 * @public
 */
export async function startFaultyServer(
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>,
): Promise<FaultyServer> {
  let planned: { fault: Fault; from: number; to: number } | undefined;
  const requests: FakeRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    requests.push(request);
    const number = requests.length;
    if (planned && number > planned.from && number <= planned.to) {
      failWith(planned.fault, response);
      return;
    }
    send(await answer(request), response);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fail(fault, { after = 0, times = Infinity } = {}) {
      const from = requests.length + after;
      planned = { fault, from, to: from + times };
    },
    heal() {
      planned = undefined;
    },
    close() {
      server.closeAllConnections();
      return new Promise(done => server.close(() => done()));
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `http://${incoming.headers.host}`),
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function failWith(fault: Fault, response: ServerResponse) {
  if (fault === 'hang-up') {
    response.destroy();
    return;
  }
  const type = { 'content-type': 'application/json' };
  if (fault === 'slow-body') {
    response.writeHead(200, type);
    response.write('{"');
    return;
  }
  response.writeHead(fault.status, { ...type, ...fault.headers });
  response.end('{"message":"no"}');
}

function send(answer: FakeAnswer, response: ServerResponse) {
  const { status = 200, headers, body, bytes } = answer;
  const { text = JSON.stringify(body) } = answer;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(bytes ?? text);
}
