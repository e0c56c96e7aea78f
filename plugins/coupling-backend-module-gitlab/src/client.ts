import type { GitlabCredentialsProvider } from '@backstage/integration';
import {
  IntegrationError,
  paginate,
  requestJson,
  type JsonResponse,
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
  /** Its path, like `acme/web/shop`. */
  readPath(project: Project, options: { signal: AbortSignal }): Promise<string>;
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
    async readPath(project, { signal }) {
      const { body } = await ask({ project, query: {}, signal }, options);
      const parsed = z.object({ path_with_namespace: z.string() });
      const read = parsed.safeParse(body).data;
      if (read) return read.path_with_namespace.toLowerCase();
      throw unreadable(`${project.url} is not as documented`);
    },
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

interface Asked {
  project: Project;
  /** Without it the project itself. */
  list?: string;
  query: Record<string, string>;
  signal: AbortSignal;
}

async function askPage(
  asked: Asked & { list: string },
  options: GitlabClientOptions,
): Promise<RawPage> {
  const query = { ...asked.query, per_page: String(PAGE) };
  const answer = await ask({ ...asked, query }, options);
  const link = answer.headers.get('link') ?? '';
  return {
    items: toList(answer.body, asked.project, asked.list),
    hasNext: /;\s*rel="?next"?/.test(link),
  };
}

async function ask(
  { project, list, query, signal }: Asked,
  { credentials, environment, timeoutMs }: GitlabClientOptions,
): Promise<JsonResponse> {
  const { apiBaseUrl, host } = project.instance;
  const id = encodeURIComponent(project.id);
  const path = list === undefined ? id : `${id}/${list}`;
  const url = new URL(`${apiBaseUrl}/projects/${path}`);
  url.search = new URLSearchParams(query).toString();
  const { headers } = await credentials.getCredentials({ url: project.url });
  try {
    return await requestJson(
      {
        integration: INTEGRATION,
        ...{ url, headers, signal, timeoutMs },
        permission: `read_api (token of ${host} in integrations.gitlab, with the role Reporter in the project)`,
      },
      environment,
    );
  } catch (error) {
    throw isMoved(error) ? movedError(project) : error;
  }
}

function toList(body: unknown, project: Project, list: string): unknown[] {
  const parsed = z.array(z.unknown()).safeParse(body);
  if (parsed.success) return parsed.data;
  throw unreadable(`${project.url}: the list of ${list} is not as documented`);
}

function unreadable(message: string): IntegrationError {
  return new IntegrationError({
    integration: INTEGRATION,
    failure: 'unreadable',
    message,
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
