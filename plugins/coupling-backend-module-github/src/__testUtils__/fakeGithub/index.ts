import {
  startFaultyServer,
  type FakeAnswer,
  type FakeRequest,
} from '@seams/backstage-plugin-coupling-node/testing';
import { answerQuery } from './answerQuery';
import { answerApp, answerRepository } from './answerRest';
import { FakeState } from './state';

export type { FakeDeployment } from './state';

/**
 * A GitHub over real HTTP that keeps state. Queries are checked and answered
 * with GitHub's own GraphQL schema, the rest with its OpenAPI description.
 */
export async function startFakeGithub(options: { pageSize?: number } = {}) {
  const { pageSize = 100 } = options;
  const state = new FakeState();
  const server = await startFaultyServer(request =>
    answer(request, state, pageSize),
  );
  return {
    server,
    state,
    repository: (slug: string) => state.repository(slug),
    remove: (slug: string) => state.repositories.delete(slug),
  };
}

function answer(
  request: FakeRequest,
  state: FakeState,
  pageSize: number,
): FakeAnswer | Promise<FakeAnswer> {
  const { url, headers, body } = request;
  if (/^\/(app|installation)\//.test(url.pathname)) {
    return answerApp(request, state);
  }
  const token = /^(?:bearer|token) (\S+)$/i.exec(headers.authorization ?? '');
  const isTaken =
    token && (state.tokens.size === 0 || state.tokens.has(token[1]));
  if (!isTaken) return { status: 401, body: { message: 'Bad credentials' } };
  if (url.pathname === '/graphql') {
    const { owner, name } = JSON.parse(body).variables;
    const found = state.repositories.get(`${owner}/${name}`);
    return answerQuery(body, found, pageSize);
  }
  const slug = /^\/repos\/([^/]+\/[^/]+)\//.exec(url.pathname)?.[1] ?? '';
  return answerRepository(request, state.repositories.get(slug), pageSize);
}
