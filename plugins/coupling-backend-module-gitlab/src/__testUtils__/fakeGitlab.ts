import {
  startFaultyServer,
  type FakeAnswer,
  type FakeRequest,
} from '@seams/backstage-plugin-coupling-node/testing';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import shapes from '../__fixtures__/gitlab-shapes.json';
import { environment, type Item } from './items';

export const TOKEN = 'glpat-s3same';

export interface FakeProject {
  /** Where it is, if it is asked for by its number. */
  path?: string;
  deployments: Item[];
  releases: Item[];
  environments: Item[];
  /** By the number of the deployment that they came with. */
  mergeRequests: Record<string, Item[]>;
  /** Its environments are switched off. */
  isOff?: boolean;
  /** Where it was moved, if it was. */
  movedTo?: string;
}

const ajv = addFormats(new Ajv({ strict: false }));
ajv.addSchema(shapes, 'gitlab');

/** Projects of a GitLab over real HTTP, which answers as documented. */
export async function startFakeGitlab(options: { pageSize?: number } = {}) {
  const { pageSize = 100 } = options;
  const projects = new Map<string, FakeProject>();
  const server = await startFaultyServer(request =>
    answer(request, projects, pageSize),
  );
  return {
    server,
    apiBaseUrl: `${server.url}/api/v4`,
    /** By path or number; made when it is asked for first. */
    project(id: string): FakeProject {
      const found = projects.get(id) ?? {
        deployments: [],
        releases: [],
        mergeRequests: {},
        environments: [environment(9, 'production', 'production')],
      };
      projects.set(id, found);
      return found;
    },
    remove: (id: string) => projects.delete(id),
  };
}

function answer(
  { url, headers }: FakeRequest,
  projects: Map<string, FakeProject>,
  pageSize: number,
): FakeAnswer {
  if (headers.authorization !== `Bearer ${TOKEN}`) {
    return { status: 401, body: { message: '401 Unauthorized' } };
  }
  const [, id, list] =
    /^\/api\/v4\/projects\/([^/]+)(?:\/([\w/]+))?$/.exec(url.pathname) ?? [];
  const project = id && projects.get(decodeURIComponent(id));
  if (!project) {
    return { status: 404, body: { message: '404 Project Not Found' } };
  }
  if (project.movedTo) {
    const moved = `${url.origin}/api/v4/projects/${project.movedTo}/${list}`;
    return { status: 301, headers: { location: moved }, body: {} };
  }
  if (project.isOff && list !== 'releases') {
    return { status: 403, body: { message: '403 Forbidden' } };
  }
  if (list === undefined) {
    return { body: { path_with_namespace: project.path ?? id } };
  }
  const query = url.searchParams;
  const [, deployment] =
    /^deployments\/(\d+)\/merge_requests$/.exec(list) ?? [];
  if (deployment) {
    const shipped = project.mergeRequests[deployment] ?? [];
    return page(url, shipped, 'mergeRequest', pageSize);
  }
  if (list === 'deployments') {
    return page(url, listDeployments(project, query), 'deployment', pageSize);
  }
  if (list === 'releases') {
    const sorted = [...project.releases].sort((a, b) =>
      String(b.released_at).localeCompare(String(a.released_at)),
    );
    return page(url, sorted, 'release', pageSize);
  }
  if (list === 'environments') {
    return page(url, project.environments, 'environment', pageSize);
  }
  return { status: 404, body: { error: '404 Not Found' } };
}

/** As DeploymentsFinder has it: the filter includes its limit. */
function listDeployments(
  { deployments }: FakeProject,
  query: URLSearchParams,
): Item[] {
  const order = [query.get('order_by'), query.get('sort')].join(' ');
  if (order !== 'updated_at asc') throw new Error(`Not asked here: ${order}`);
  const after = Date.parse(query.get('updated_after') ?? '');
  const at = (item: Item) => Date.parse(item.updated_at ?? '');
  return deployments
    .filter(item => at(item) >= after)
    .sort((a, b) => at(a) - at(b) || Number(b.id) - Number(a.id));
}

function page(
  url: URL,
  all: Item[],
  shape: string,
  pageSize: number,
): FakeAnswer {
  const number = Number(url.searchParams.get('page') ?? 1);
  const size = Math.min(pageSize, Number(url.searchParams.get('per_page')));
  const body = all.slice((number - 1) * size, number * size);
  const isDocumented = ajv.getSchema(`gitlab#/definitions/${shape}`)!;
  for (const item of body.filter(each => !each.malformed)) {
    if (!isDocumented(item)) {
      throw new Error(`Not GitLab's: ${ajv.errorsText(isDocumented.errors)}`);
    }
  }
  const more = number * size < all.length;
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  return {
    body,
    headers: {
      'x-page': String(number),
      'x-per-page': String(size),
      'x-next-page': more ? String(number + 1) : '',
      ...(more && { link: `<${next}>; rel="next"` }),
    },
  };
}
