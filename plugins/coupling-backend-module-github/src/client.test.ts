import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { startFaultyServer } from '@seams/backstage-plugin-coupling-node/testing';
import { createGithubClient } from './client';

const repository = {
  url: 'https://ghe.test/acme/orders',
  address: 'https://ghe.test/acme/orders',
  slug: 'acme/orders',
  components: [],
};
const { signal } = new AbortController();

async function start(answer: object, getCredentials?: () => Promise<never>) {
  const server = await startFaultyServer(() => ({ body: answer }));
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [
          {
            host: 'ghe.test',
            apiBaseUrl: `${server.url}/api/v3`,
            token: 'sesame',
          },
        ],
      },
    }),
  );
  const client = createGithubClient({
    integrations,
    credentials: getCredentials
      ? { getCredentials }
      : DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    pace: { queryEveryMs: 0, backOffMs: 1, timeoutMs: 60_000 },
  });
  return { server, client };
}

describe('the GitHub client', () => {
  it('asks the server of the integration, with its token', async () => {
    const { server, client } = await start([]);
    await client.readReleases(repository, { signal });
    await client.readDeployments(repository, { signal }).catch(() => {});
    await server.close();
    expect(
      server.requests.map(({ method, url, headers }) => [
        method,
        url.pathname + url.search,
        headers.authorization,
      ]),
    ).toEqual([
      [
        'GET',
        '/api/v3/repos/acme/orders/releases?per_page=100&page=1',
        'Bearer sesame',
      ],
      ['POST', '/api/graphql', 'Bearer sesame'],
    ]);
  });

  it.each([
    [
      'NOT_FOUND',
      'not-found',
      'it does not exist, or the token or app in integrations.github for ghe.test lacks the permission Deployments: read',
    ],
    [
      'FORBIDDEN',
      'forbidden',
      'the token or app in integrations.github for ghe.test lacks the permission Deployments: read',
    ],
    ['SOMETHING', 'refused', 'the request was refused'],
  ])('says what the GraphQL error %s means', async (type, failure, says) => {
    const { server, client } = await start({
      data: { repository: null },
      errors: [{ type, message: 'secret' }],
    });
    await expect(
      client.readDeployments(repository, { signal }),
    ).rejects.toMatchObject({
      failure,
      message: `GitHub: https://ghe.test/acme/orders: ${says}`,
    });
    await server.close();
  });

  it('knows the issues of the pull requests that there are', async () => {
    const nodes = [{ number: 5, repository: { nameWithOwner: 'Acme/Plans' } }];
    const { server, client } = await start({
      data: {
        repository: { p1: { closingIssuesReferences: { nodes } }, p2: null },
      },
      errors: [{ type: 'NOT_FOUND', message: 'no such number' }],
    });
    await expect(
      client.readClosedIssues(repository, { pulls: [1, 2], signal }),
    ).resolves.toEqual(['acme/plans#5']);
    await server.close();
  });

  it('says which permissions issues of pull requests need', async () => {
    const { server, client } = await start({
      data: { repository: { p1: null } },
      errors: [{ type: 'FORBIDDEN', message: 'secret' }],
    });
    await expect(
      client.readClosedIssues(repository, { pulls: [1], signal }),
    ).rejects.toThrow(
      'lacks the permission Pull requests: read and Issues: read',
    );
    await server.close();
  });

  it('says that an answer is not as documented', async () => {
    const { server, client } = await start({ data: { repository: {} } });
    await expect(
      client.readDeployments(repository, { signal }),
    ).rejects.toMatchObject({ failure: 'unreadable' });
    await server.close();
  });

  it('says where an app is not installed', async () => {
    const { server, client } = await start({}, async () => {
      throw new TypeError('with a secret');
    });
    await expect(
      client.readDeployments(repository, { signal }),
    ).rejects.toMatchObject({
      failure: 'forbidden',
      message:
        'GitHub: https://ghe.test/acme/orders: integrations.github for ghe.test has no token or app that may read it (TypeError): is the app installed for its owner, and for this repository?',
    });
    await server.close();
  });
});
