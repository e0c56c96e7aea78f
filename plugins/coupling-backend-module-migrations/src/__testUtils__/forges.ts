import { TOKEN, type Dialect } from './fakeForge';

const github: Dialect = {
  integrationsOf: host => ({
    github: [{ host, apiBaseUrl: `http://${host}/api/v3`, token: TOKEN }],
  }),
  folderPath: 'tree/main',
  answer({ url, find }) {
    const status = find(
      /^\/api\/v3\/repos\/acme\/([^/]+)\/commits\/(main)\/status$/,
    );
    if (status) {
      const { name, sha } = status;
      const archive_url = `${url.origin}/api/v3/repos/acme/${name}/{archive_format}{/ref}`;
      return { body: { sha, repository: { archive_url } } };
    }
    const asked = find(
      /^\/api\/v3\/repos\/acme\/([^/]+)\/tarball\/([0-9a-f]{40})$/,
    );
    if (asked) {
      const location = `${url.origin}/codeload/acme/${asked.name}/legacy.tar.gz/${asked.rest}`;
      return { status: 302, headers: { location }, text: '' };
    }
    const given = find(
      /^\/codeload\/acme\/([^/]+)\/legacy\.tar\.gz\/([0-9a-f]{40})$/,
    );
    return given?.archive(`acme-${given.name}-${given.sha.slice(0, 7)}`);
  },
};

const gitlab: Dialect = {
  integrationsOf: host => ({
    gitlab: [
      {
        ...{ host, token: TOKEN },
        apiBaseUrl: `http://${host}/api/v4`,
        baseUrl: `http://${host}`,
      },
    ],
  }),
  folderPath: '-/tree/main',
  answer({ url, find }) {
    const found = find(/^\/api\/v4\/projects\/acme%2F([^/]+)(.*)$/);
    const path = url.searchParams.get('path') ?? '';
    switch (found?.rest) {
      case '':
        return { body: { id: 1, default_branch: 'main' } };
      case '/repository/commits':
        return { body: [{ id: found.sha }] };
      case '/repository/archive':
        return found.archive(`${found.name}-main-${found.sha}`, path);
      default:
        return undefined;
    }
  },
};

const gitea: Dialect = {
  integrationsOf: host => ({
    gitea: [{ host, baseUrl: `http://${host}`, password: TOKEN }],
  }),
  folderPath: 'src/branch/main',
  answer({ find }) {
    const commit = find(
      /^\/api\/v1\/repos\/acme\/([^/]+)\/git\/commits\/(main)$/,
    );
    if (commit) return { body: { sha: commit.sha } };
    return find(
      /^\/api\/v1\/repos\/acme\/([^/]+)\/archive\/(main)\.tar\.gz$/,
    )?.archive('shop');
  },
};

/** The forges of Backstage's URL readers that most use. */
export const FORGES: [string, Dialect][] = [
  ['GitHub', github],
  ['GitLab', gitlab],
  ['Gitea', gitea],
];
