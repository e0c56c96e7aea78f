import type {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import type { Octokit } from '@octokit/core';
import type { Repository } from '../repositories';
import { credentialsFor } from './credentialsFor';
import { createOctokit, PACE, type Pace } from './octokit';
import { toIntegrationError } from './toIntegrationError';

export interface Connection {
  octokit: Octokit;
  /** For every request with REST. */
  rest: {
    owner: string;
    repo: string;
    headers: Record<string, string>;
    request: { signal: AbortSignal };
  };
  /** Asks with GraphQL; the query has the variables `owner` and `name`. */
  query(text: string, variables?: object): Promise<unknown>;
}

/** Asks something about a repository; fails with an `IntegrationError`. */
export type Ask = <T>(
  about: { repository: Repository; needs: string; signal: AbortSignal },
  question: (connection: Connection) => Promise<T>,
) => Promise<T>;

/** Asks with the credentials of the integration that a repository has. */
export function createAsk(options: {
  integrations: ScmIntegrationRegistry;
  credentials: GithubCredentialsProvider;
  pace?: Pace;
}): Ask {
  const { integrations, credentials, pace = PACE } = options;
  const octokits = new Map<string, Octokit>();

  function octokitFor({ url }: Repository): Octokit {
    const integration = integrations.github.byUrl(url);
    const baseUrl = integration?.config.apiBaseUrl ?? 'https://api.github.com';
    const octokit = octokits.get(baseUrl) ?? createOctokit(baseUrl, pace);
    octokits.set(baseUrl, octokit);
    return octokit;
  }

  return async ({ repository, needs, signal }, question) => {
    const octokit = octokitFor(repository);
    const headers = await credentialsFor(repository, credentials, {
      timeoutMs: pace.timeoutMs,
      signal,
    });
    const [owner, name] = repository.slug.split('/');
    const common = { headers, request: { signal } };
    try {
      return await question({
        octokit,
        rest: { owner, repo: name, ...common },
        query: (text, variables) =>
          octokit.graphql(text, { owner, name, ...variables, ...common }),
      });
    } catch (error) {
      signal.throwIfAborted();
      throw toIntegrationError(error, repository, needs);
    }
  };
}
