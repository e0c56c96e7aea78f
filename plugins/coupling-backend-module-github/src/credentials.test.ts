import { generateKeyPairSync } from 'node:crypto';
import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { deployment } from './__testUtils__/items';
import { startSubject } from './__testUtils__/startSubject';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const app = {
  ...{ appId: 7, clientId: 'x', clientSecret: 'hidden', webhookSecret: 'hush' },
  privateKey,
};
const shop = {
  ref: 'component:default/shop',
  name: 'shop',
  annotations: { 'github.com/project-slug': 'Acme/Shop' },
};

describe('a GitHub App', () => {
  let subject: Awaited<ReturnType<typeof startSubject>>;
  let memory: EvidenceMemory;

  beforeEach(async () => {
    subject = await startSubject({
      components: [shop],
      credentials: { apps: [app] },
    });
    memory = new EvidenceMemory();
    subject
      .repository('acme/shop')
      .deployments.push(deployment(1, '2026-06-01T00:00:00Z'));
  });
  afterEach(() => subject.server.close());

  const install = (selected?: string[]) =>
    subject.state.installations.push({ id: 31, owner: 'acme', selected });
  const run = () => memory.run(subject.createCollector());

  it('reads with the token of its installation', async () => {
    install();
    const { failure } = await run();
    expect(failure).toBeUndefined();
    expect(memory.evidence()).toMatchObject([{ id: 'deployment/1' }]);
    expect(
      subject.server.requests.map(({ method, url, headers }) => [
        `${method} ${url.pathname}`,
        headers.authorization?.replace(/\S{100,}/, '<web token>'),
      ]),
    ).toEqual([
      ['GET /app/installations', 'bearer <web token>'],
      ['POST /app/installations/31/access_tokens', 'bearer <web token>'],
      ['POST /graphql', 'Bearer ghs_of31'],
    ]);
  });

  it('that may read some repositories knows them as they are written', async () => {
    install(['Shop']);
    await expect(run()).resolves.toMatchObject({ accepted: 1 });
  });

  it('that may not read one says where to allow it', async () => {
    install(['other']);
    const { failure } = await run();
    expect(failure?.message).toBe(
      'GitHub: https://github.com/acme/shop: integrations.github for github.com has no token or app that may read it (Error): is the app installed for its owner, and for this repository?',
    );
  });

  it('that GitHub does not know says what to check', async () => {
    install();
    subject.server.fail({ status: 401 });
    const { failure } = await run();
    expect(failure?.message).toBe(
      'GitHub: https://github.com/acme/shop: GitHub answered 401 to the app of integrations.github for github.com: check its appId and privateKey',
    );
    expect(failure?.message).not.toContain('hidden');
  });
});

describe('a token', () => {
  const reason = async (status: number, after: number) => {
    const subject = await startSubject({
      github: { releases: 'never', changes: { pullRequests: true } },
    });
    const { deployments, commits } = subject.repository('acme/orders');
    for (const [id, day] of Object.entries({ 1: '27', 2: '29' })) {
      const deployed = deployment(Number(id), `2026-07-${day}T00:00:00Z`);
      deployments.push(deployed);
      commits.push({ sha: deployed.commitOid, message: '' });
    }
    subject.server.fail({ status }, { after });
    const { failure } = await new EvidenceMemory().run(
      subject.createCollector(),
    );
    await subject.server.close();
    return failure?.message;
  };
  const ORDERS = 'GitHub: https://github.com/acme/orders';
  const WHERE = 'in integrations.github for github.com';

  it.each([
    [
      'that is wrong',
      ...[401, 0],
      `${ORDERS} answered 401: check the token or the app ${WHERE}`,
    ],
    [
      'that may not read deployments',
      ...[403, 0],
      `${ORDERS} answered 403: the token or app ${WHERE} lacks the permission Deployments: read`,
    ],
    [
      'that may not read contents',
      ...[403, 1],
      `${ORDERS} answered 403: the token or app ${WHERE} lacks the permission Contents: read`,
    ],
    [
      'that may not read pull requests',
      ...[403, 2],
      `${ORDERS} answered 403: the token or app ${WHERE} lacks the permission Pull requests: read`,
    ],
    [
      'that does not see the repository',
      ...[404, 0],
      `${ORDERS} answered 404: it does not exist, or the token or app ${WHERE} lacks the permission Deployments: read`,
    ],
  ] as [string, number, number, string][])(
    '%s says what to mend',
    async (_, status, after, message) => {
      await expect(reason(status, after)).resolves.toBe(message);
    },
  );
});
