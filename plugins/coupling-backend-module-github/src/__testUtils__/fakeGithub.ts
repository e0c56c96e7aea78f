import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  startFaultyServer,
  type FakeAnswer,
  type FakeRequest,
} from '@seams/plugin-coupling-node/testing';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { buildSchema, graphql } from 'graphql';

const fixture = (name: string) =>
  readFileSync(path.join(__dirname, '../__fixtures__', name), 'utf8');

const schema = buildSchema(fixture('github.graphql'));
const openapi = JSON.parse(fixture('github-openapi.json'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const isReleaseList = ajv.compile({
  ...openapi.answers['GET /repos/{owner}/{repo}/releases'],
  $defs: openapi.schemas,
});

const unauthorised = { message: 'Requires authentication' };

/** A deployment as it is in the fake; `null` where GitHub has none. */
export interface FakeDeployment {
  databaseId: number | null;
  environment: string | null;
  createdAt: string;
  description: string | null;
  commitOid: string;
  ref: { name: string } | null;
  creator: { login: string; __typename: 'User' } | null;
  commit: { message: string } | null;
  statuses: { nodes: { state: string; createdAt: string }[] };
}

export interface FakeRepository {
  deployments: FakeDeployment[];
  releases: Record<string, unknown>[];
}

/**
 * A GitHub over real HTTP that keeps state. Queries are checked and answered
 * with GitHub's own GraphQL schema, lists with its OpenAPI description.
 */
export async function startFakeGithub(options: { pageSize?: number } = {}) {
  const { pageSize = 100 } = options;
  const repositories = new Map<string, FakeRepository>();
  const server = await startFaultyServer(request => {
    const { pathname } = request.url;
    return pathname === '/graphql'
      ? answerQuery(request, repositories, pageSize)
      : answerReleases(request, repositories, pageSize);
  });
  return {
    server,
    repository(slug: string): FakeRepository {
      const kept = repositories.get(slug) ?? { deployments: [], releases: [] };
      repositories.set(slug, kept);
      return kept;
    },
    remove: (slug: string) => repositories.delete(slug),
  };
}

const newestFirst = <T>(items: T[], at: (item: T) => string) =>
  [...items].sort((a, b) => at(b).localeCompare(at(a)));

async function answerQuery(
  { body, headers }: FakeRequest,
  repositories: Map<string, FakeRepository>,
  pageSize: number,
): Promise<FakeAnswer> {
  if (!headers.authorization) return { status: 401, body: unauthorised };
  const { query, variables } = JSON.parse(body);
  const { owner, name } = variables;
  const found = repositories.get(`${owner}/${name}`);
  if (!found) {
    const errors = [{ type: 'NOT_FOUND', message: 'Could not resolve' }];
    return { body: { data: { repository: null }, errors } };
  }
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: {
      repository: () => ({
        deployments: (args: { first: number; after?: string }) =>
          toConnection(found.deployments, args, pageSize),
      }),
    },
  });
  return { body: result };
}

/** As GitHub does: a cursor names the item after which a page begins. */
function toConnection(
  all: FakeDeployment[],
  { first, after }: { first: number; after?: string },
  pageSize: number,
) {
  const sorted = newestFirst(all, each => each.createdAt);
  const start = after ? sorted.findIndex(each => each.createdAt < after) : 0;
  const from = start === -1 ? sorted.length : start;
  const nodes = sorted.slice(from, from + Math.min(first, pageSize));
  return {
    nodes,
    pageInfo: {
      hasNextPage: from + nodes.length < sorted.length,
      endCursor: nodes[nodes.length - 1]?.createdAt ?? null,
    },
  };
}

function answerReleases(
  { url, headers }: FakeRequest,
  repositories: Map<string, FakeRepository>,
  pageSize: number,
): FakeAnswer {
  if (!headers.authorization) return { status: 401, body: unauthorised };
  const slug = /^\/repos\/([^/]+\/[^/]+)\/releases$/.exec(url.pathname)?.[1];
  const found = slug && repositories.get(slug);
  if (!found) return { status: 404, body: { message: 'Not Found' } };
  const page = Number(url.searchParams.get('page') ?? 1);
  const sorted = newestFirst(found.releases, each => String(each.created_at));
  const body = sorted.slice((page - 1) * pageSize, page * pageSize);
  const documented = body.filter(each => each.tag_name !== undefined);
  if (!isReleaseList(documented)) {
    throw new Error(`Not GitHub's: ${ajv.errorsText(isReleaseList.errors)}`);
  }
  url.searchParams.set('page', String(page + 1));
  const more = page * pageSize < sorted.length;
  return { body, headers: more ? { link: `<${url}>; rel="next"` } : {} };
}
