import type { GitlabCredentialsProvider } from '@backstage/integration';
import {
  IntegrationError,
  paginate,
  requestJson,
  type RequestEnvironment,
} from '@seams/backstage-plugin-coupling-node/http';
import { z } from 'zod';
import type { Project } from './projects';

const INTEGRATION = 'GitLab';
/** The most that GitLab gives. */
const PAGE = 100;
/** A project with more environments has review apps: those are not needed. */
const MOST_ENVIRONMENT_PAGES = 20;

/** One page as GitLab answers it, unread. */
export interface RawPage {
  items: unknown[];
  hasNext: boolean;
}

/** Reads the lists of a project. */
export interface GitlabClient {
  /** Sorted by their last change, beginning with the given time. */
  readDeployments(
    project: Project,
    options: { updatedAfter: string; page: number; signal: AbortSignal },
  ): Promise<RawPage>;
  /** Newest first. */
  readReleases(
    project: Project,
    options: { page: number; signal: AbortSignal },
  ): Promise<RawPage>;
  /** The first 100 that came with a deployment. */
  readMergeRequests(
    project: Project,
    options: { deployment: number; signal: AbortSignal },
  ): Promise<unknown[]>;
  /** The first 2,000. */
  readEnvironments(
    project: Project,
    options: { signal: AbortSignal },
  ): AsyncIterable<unknown>;
}

export interface GitlabClientOptions {
  credentials: GitlabCredentialsProvider;
  environment?: Partial<RequestEnvironment>;
  timeoutMs?: number;
}

/** Asks with the credentials of the integration that the project has. */
export function createGitlabClient(options: GitlabClientOptions): GitlabClient {
  const readPage: ReadPage = (project, list, query, signal) =>
    askPage({ project, list, query, signal }, options);
  return {
    readDeployments: (project, { updatedAfter, page, signal }) =>
      readPage(
        project,
        'deployments',
        {
          order_by: 'updated_at',
          sort: 'asc',
          updated_after: updatedAfter,
          page: String(page),
        },
        signal,
      ),
    readReleases: (project, { page, signal }) =>
      readPage(
        project,
        'releases',
        { order_by: 'released_at', sort: 'desc', page: String(page) },
        signal,
      ),
    async readMergeRequests(project, { deployment, signal }) {
      const list = `deployments/${deployment}/merge_requests`;
      const { items } = await readPage(project, list, {}, signal);
      return items;
    },
    readEnvironments: (project, { signal }) =>
      paginate({
        first: 1,
        signal,
        async read(page) {
          const query = { page: String(page) };
          const { items, hasNext } = await readPage(
            project,
            'environments',
            query,
            signal,
          );
          const more = hasNext && page < MOST_ENVIRONMENT_PAGES;
          return { items, next: more ? page + 1 : undefined };
        },
      }),
  };
}

type ReadPage = (
  project: Project,
  list: string,
  query: Record<string, string>,
  signal: AbortSignal,
) => Promise<RawPage>;

async function askPage(
  asked: {
    project: Project;
    list: string;
    query: Record<string, string>;
    signal: AbortSignal;
  },
  { credentials, environment, timeoutMs }: GitlabClientOptions,
): Promise<RawPage> {
  const { project, list, signal } = asked;
  const { apiBaseUrl, host } = project.instance;
  const id = encodeURIComponent(project.id);
  const url = new URL(`${apiBaseUrl}/projects/${id}/${list}`);
  url.search = new URLSearchParams({
    ...asked.query,
    per_page: String(PAGE),
  }).toString();
  const { headers } = await credentials.getCredentials({ url: project.url });
  try {
    const answer = await requestJson(
      {
        integration: INTEGRATION,
        ...{ url, headers, signal, timeoutMs },
        permission: `read_api (token of ${host} in integrations.gitlab, with the role Reporter in the project)`,
      },
      environment,
    );
    const link = answer.headers.get('link') ?? '';
    return {
      items: toList(answer.body, project, list),
      hasNext: /;\s*rel="?next"?/.test(link),
    };
  } catch (error) {
    throw isMoved(error) ? movedError(project) : error;
  }
}

function toList(body: unknown, project: Project, list: string): unknown[] {
  const parsed = z.array(z.unknown()).safeParse(body);
  if (parsed.success) return parsed.data;
  throw new IntegrationError({
    integration: INTEGRATION,
    failure: 'unreadable',
    message: `${project.url}: the list of ${list} is not as documented`,
  });
}

/** GitLab leads on to a project that was renamed; requests do not follow. */
function isMoved(error: unknown): boolean {
  const status = error instanceof IntegrationError ? error.status : undefined;
  return status !== undefined && status >= 300 && status < 400;
}

function movedError({ url }: Project): IntegrationError {
  return new IntegrationError({
    integration: INTEGRATION,
    failure: 'not-found',
    message: `${url} has moved: correct the annotation or the source location`,
  });
}
