import type {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { IntegrationError } from '@seams/plugin-coupling-node';
import Bottleneck from 'bottleneck';
import { z } from 'zod';
import { limitedFetch } from './limitedFetch';
import type { Repository } from './repositories';
import { toIntegrationError } from './toIntegrationError';

/** One page as GitHub answers it, unread. */
export interface RawPage {
  items: unknown[];
  next?: string;
}

/** Reads the lists of a repository, newest first. */
export interface GithubClient {
  readDeployments(
    repository: Repository,
    options: { place?: string; signal: AbortSignal },
  ): Promise<RawPage>;
  readReleases(
    repository: Repository,
    options: { place?: string; signal: AbortSignal },
  ): Promise<RawPage>;
}

/** How hard GitHub is pressed, in ms; tests are in a hurry. */
export interface Pace {
  /** Between two GraphQL queries. */
  queryEveryMs: number;
  /** Pauses before trying again are multiples of it. */
  backOffMs: number;
  /** For one answer. */
  timeoutMs: number;
}

const PACE: Pace = { queryEveryMs: 1_000, backOffMs: 1_000, timeoutMs: 30_000 };
/** A longer rate limit ends the run; the next one goes on. */
const LONGEST_WAIT_S = 60;

/** One query has what would be a request a deployment with REST. */
const DEPLOYMENTS = `
  query Deployments($owner: String!, $name: String!, $after: String) {
    repository(owner: $owner, name: $name) {
      deployments(
        first: 100
        after: $after
        orderBy: { field: CREATED_AT, direction: DESC }
      ) {
        pageInfo { hasNextPage endCursor }
        nodes {
          databaseId
          environment
          createdAt
          description
          commitOid
          ref { name }
          creator { login }
          commit { message }
          statuses(first: 50) { nodes { state createdAt } }
        }
      }
    }
  }
`;

const deploymentsAnswer = z.object({
  repository: z.object({
    deployments: z.object({
      pageInfo: z.object({
        hasNextPage: z.boolean(),
        endCursor: z.string().nullish(),
      }),
      nodes: z.array(z.unknown()).nullish(),
    }),
  }),
});

/** Asks with the credentials of the integration that the repository has. */
export function createGithubClient(options: {
  integrations: ScmIntegrationRegistry;
  credentials: GithubCredentialsProvider;
  pace?: Pace;
}): GithubClient {
  const { integrations, credentials, pace = PACE } = options;
  const octokits = new Map<string, Octokit>();

  async function connect(repository: Repository) {
    const integration = integrations.github.byUrl(repository.url);
    const baseUrl = integration?.config.apiBaseUrl ?? 'https://api.github.com';
    const octokit = octokits.get(baseUrl) ?? createOctokit(baseUrl, pace);
    octokits.set(baseUrl, octokit);
    const { headers } = await credentialsFor(repository, credentials);
    const [owner, name] = repository.slug.split('/');
    return { octokit, headers, owner, name };
  }

  return {
    async readDeployments(repository, { place, signal }) {
      const { octokit, headers, owner, name } = await connect(repository);
      try {
        const answer = await octokit.graphql(DEPLOYMENTS, {
          ...{ owner, name, after: place ?? null },
          headers,
          request: { signal },
        });
        const { deployments } = deploymentsAnswer.parse(answer).repository;
        const { hasNextPage, endCursor } = deployments.pageInfo;
        return {
          items: deployments.nodes ?? [],
          next: (hasNextPage && endCursor) || undefined,
        };
      } catch (error) {
        signal.throwIfAborted();
        throw toIntegrationError(error, repository, 'Deployments: read');
      }
    },

    async readReleases(repository, { place = '1', signal }) {
      const { octokit, headers, owner, name } = await connect(repository);
      try {
        const answer = await octokit.request(
          'GET /repos/{owner}/{repo}/releases',
          {
            ...{ owner, repo: name, per_page: 100, page: Number(place) },
            headers,
            request: { signal },
          },
        );
        const more = /<[^>]*>;\s*rel="next"/.test(answer.headers.link ?? '');
        return {
          items: z.array(z.unknown()).parse(answer.data),
          next: more ? String(Number(place) + 1) : undefined,
        };
      } catch (error) {
        signal.throwIfAborted();
        throw toIntegrationError(error, repository, 'Contents: read');
      }
    },
  };
}

/** An app that is not installed for the owner is that owner's matter only. */
async function credentialsFor(
  { url }: Repository,
  credentials: GithubCredentialsProvider,
) {
  try {
    return await credentials.getCredentials({ url });
  } catch (error) {
    throw new IntegrationError({
      integration: 'GitHub',
      failure: 'forbidden',
      message: `${url}: integrations.github has no token or app for it (${
        (error as Error).name
      })`,
    });
  }
}

function createOctokit(baseUrl: string, pace: Pace): Octokit {
  const PatientOctokit = Octokit.plugin(retry, throttling);
  const isShort = (seconds: number, _: unknown, __: unknown, tries: number) =>
    seconds <= LONGEST_WAIT_S && tries < 2;
  return new PatientOctokit({
    baseUrl,
    userAgent: 'seams-coupling',
    request: { fetch: limitedFetch(pace.timeoutMs) },
    retry: { retryAfterBaseValue: pace.backOffMs },
    throttle: {
      id: `seams-coupling ${baseUrl}`,
      // The plugin's own pace for writing; GraphQL goes through it as well.
      write: new Bottleneck.Group({
        id: 'seams-coupling-queries',
        maxConcurrent: 1,
        minTime: pace.queryEveryMs,
      }),
      retryAfterBaseValue: pace.backOffMs,
      onRateLimit: isShort,
      onSecondaryRateLimit: isShort,
    },
  });
}
