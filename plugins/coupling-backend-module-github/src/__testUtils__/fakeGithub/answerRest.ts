import type {
  FakeAnswer,
  FakeRequest,
} from '@seams/backstage-plugin-coupling-node/testing';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { examples, openapi } from '../fixtures';
import { commitAt, type FakeRepository, type FakeState } from './state';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);

/** Fails a test whose fake does not answer as GitHub documents it. */
const checks = Object.fromEntries(
  Object.entries<object>(openapi.answers).map(([path, answer]) => [
    path,
    ajv.compile({ ...answer, $defs: openapi.schemas }),
  ]),
);

function documented(path: string, body: unknown): unknown {
  if (!checks[path](body)) {
    throw new Error(
      `${path} is not GitHub's: ${ajv.errorsText(checks[path].errors)}`,
    );
  }
  return body;
}

const notFound: FakeAnswer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com' },
};

/** Answers about a repository. */
export function answerRepository(
  request: FakeRequest,
  found: FakeRepository | undefined,
  pageSize: number,
): FakeAnswer {
  const [, , , , what, ...rest] = request.url.pathname.split('/');
  const about = decodeURIComponent(rest[0] ?? '');
  if (!found) return notFound;
  if (what === 'releases') return listReleases(request, found, pageSize);
  if (what === 'compare') return compare(request, found, about);
  if (what === 'commits' && rest[1] === 'pulls') return pulls(found, about);
  return notFound;
}

function listReleases(
  { url }: FakeRequest,
  { releases }: FakeRepository,
  pageSize: number,
): FakeAnswer {
  const sorted = [...releases].sort((a, b) =>
    String(b.created_at).localeCompare(String(a.created_at)),
  );
  const { items, headers } = onePage(url, sorted, pageSize);
  // A release without its tag is what tests put there to be rejected.
  documented(
    'GET /repos/{owner}/{repo}/releases',
    items.filter(each => each.tag_name !== undefined),
  );
  return { body: items, headers };
}

function onePage<T>(url: URL, all: T[], pageSize: number) {
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const more = page * pageSize < all.length;
  return {
    items: all.slice((page - 1) * pageSize, page * pageSize),
    headers: (more ? { link: `<${next}>; rel="next"` } : {}) as Record<
      string,
      string
    >,
  };
}

function compare(
  { url }: FakeRequest,
  repository: FakeRepository,
  basehead: string,
): FakeAnswer {
  const [base, head] = basehead
    .split('...')
    .map(revision => commitAt(repository, revision));
  if (!base || !head) return notFound;
  const { commits } = repository;
  const between = commits.slice(
    commits.indexOf(base) + 1,
    commits.indexOf(head) + 1,
  );
  const [example] = examples.comparison.commits;
  const { items, headers } = onePage(
    url,
    between.map(({ sha, message, author }) => ({
      ...example,
      sha,
      commit: { ...example.commit, message },
      // A commit may be nobody's account.
      author: author ? { ...example.author, ...author } : {},
    })),
    Number(url.searchParams.get('per_page') ?? 250),
  );
  const body = {
    ...examples.comparison,
    ...{ total_commits: between.length, commits: items },
  };
  return {
    body: documented('GET /repos/{owner}/{repo}/compare/{basehead}', body),
    headers,
  };
}

function pulls(repository: FakeRepository, sha: string): FakeAnswer {
  const commit = commitAt(repository, sha);
  if (!commit) return { ...notFound, status: 422 };
  const body = (commit.pulls ?? []).map(number => ({
    ...examples.pull,
    number,
  }));
  return {
    body: documented(
      'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
      body,
    ),
  };
}

/** Answers the questions of a GitHub App about itself. */
export function answerApp(
  { url, method, headers }: FakeRequest,
  { installations, tokens }: FakeState,
): FakeAnswer {
  const isApp = /^bearer \S+\.\S+\.\S+$/i.test(headers.authorization ?? '');
  const [, , , id, what] = url.pathname.split('/');
  if (url.pathname === '/installation/repositories') {
    const [{ selected = [] }] = installations;
    const [example] = examples.repositories.repositories;
    const repositories = selected.map(name => ({ ...example, name }));
    const body = { total_count: selected.length, repositories };
    return { body: documented('GET /installation/repositories', body) };
  }
  if (!isApp) {
    return { status: 401, body: { message: 'A JSON web token is needed' } };
  }
  if (method === 'GET' && url.pathname === '/app/installations') {
    const body = installations.map(({ id: number, owner, selected }) => ({
      ...examples.installation,
      ...{ id: number, suspended_at: null },
      account: { ...examples.installation.account, login: owner },
      repository_selection: selected ? 'selected' : 'all',
    }));
    return { body: documented('GET /app/installations', body) };
  }
  const installation = installations.find(each => each.id === Number(id));
  if (what !== 'access_tokens' || !installation) return notFound;
  const token = `ghs_of${installation.id}`;
  tokens.add(token);
  const body = {
    ...{ token, expires_at: '2099-01-01T00:00:00Z' },
    repository_selection: installation.selected ? 'selected' : 'all',
  };
  const path = 'POST /app/installations/{installation_id}/access_tokens';
  return { status: 201, body: documented(path, body) };
}
