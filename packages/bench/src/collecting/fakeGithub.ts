import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deploymentAt, listLength, serviceOf } from './history';
import { RateLimit, type LimitFigures } from './rateLimit';

/** What the fake is told, as JSON in its first argument. */
export interface FakeOptions {
  limit: number;
  usedByOthers: number;
  hourMs: number;
}

/** What it tells when it is asked. */
export interface FakeFigures {
  graphql: LimitFigures;
  rest: LimitFigures;
}

const PAGE = 100;
const LIMITED = {
  message: 'API rate limit exceeded',
  errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }],
};

/** Answers the query for deployments, as GitHub's GraphQL does. */
function answerQuery(body: string): object {
  const { owner, name, after } = JSON.parse(body).variables;
  const service = serviceOf(`${owner}/${name}`);
  const first = after ? Number(after) + 1 : 0;
  const end = Math.min(first + PAGE, listLength(service));
  const nodes = [];
  for (let place = first; place < end; place += 1) {
    nodes.push(toNode(service, place));
  }
  const pageInfo = {
    hasNextPage: end < listLength(service),
    endCursor: String(end - 1),
  };
  return { data: { repository: { deployments: { pageInfo, nodes } } } };
}

function toNode(service: number, place: number) {
  const { id, createdAt, environment } = deploymentAt(service, place);
  const at = (ms: number) => new Date(createdAt + ms).toISOString();
  return {
    databaseId: id,
    environment,
    createdAt: at(0),
    description: `Ship SHOP-${id}`,
    commitOid: id.toString(16).padStart(40, '0'),
    ref: { name: 'main' },
    creator: { login: 'ada' },
    commit: { message: `Change ${id} (#${id % 10_000})` },
    statuses: {
      nodes: [
        { state: 'SUCCESS', createdAt: at(90_000) },
        { state: 'IN_PROGRESS', createdAt: at(5_000) },
      ],
    },
  };
}

/** Answers which commits are new in a deployment: always one. */
function answerCompare(path: string): object {
  const [, head] = decodeURIComponent(path).split('...');
  const id = parseInt(head, 16);
  const message = `Change ${id} (#${id % 10_000})`;
  return { commits: [{ sha: head, commit: { message } }] };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** In a process of its own, so that its memory is not the collector's. */
function start(options: FakeOptions) {
  // GitHub counts points of GraphQL and requests of REST apart.
  const graphql = new RateLimit(options);
  const rest = new RateLimit(options);
  const server = createServer(async (incoming, response) => {
    const body = await readBody(incoming);
    const path = incoming.url ?? '';
    const isQuery = path === '/graphql';
    const { allowed, headers } = (isQuery ? graphql : rest).take(Date.now());
    const answer = isQuery ? answerQuery : () => answerCompare(path);
    const status = allowed || isQuery ? 200 : 403;
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(allowed ? answer(body) : LIMITED));
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send!({ url: `http://127.0.0.1:${port}` });
  });
  process.on('message', () => {
    process.send!({ graphql: graphql.figures(), rest: rest.figures() });
  });
}

start(JSON.parse(process.argv[2]));
