import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { deployment, release } from './__testUtils__/items';
import { orders, startSubject } from './__testUtils__/startSubject';

type Subject = Awaited<ReturnType<typeof startSubject>>;

const sha = (letter: string) => letter.repeat(40);

describe('the changes of a release', () => {
  let subject: Subject;
  let memory: EvidenceMemory;

  const start = async (options: Parameters<typeof startSubject>[0] = {}) => {
    subject = await startSubject(options);
    memory = new EvidenceMemory();
    const repository = subject.repository('acme/orders');
    repository.commits.push(
      { sha: sha('a'), message: 'Begin (#1)' },
      { sha: sha('b'), message: 'Cancel orders (#2)\n\nSHOP-7' },
      { sha: sha('c'), message: 'Tidy', pulls: [3] },
      { sha: sha('d'), message: 'Pay later (#4)' },
    );
    return repository;
  };
  const deploy = (id: number, day: string, letter: string, more = {}) =>
    deployment(id, `2026-07-${day}T00:00:00Z`, {
      commitOid: sha(letter),
      ...more,
    });
  const changes = () =>
    memory
      .evidence()
      .map(item => item.kind === 'release' && [item.id, item.changeIds]);
  const asked = () =>
    subject.server.requests.map(({ url }) =>
      decodeURIComponent(url.pathname.slice(url.pathname.lastIndexOf('/') + 1)),
    );

  afterEach(() => subject.server.close());

  it('are those of the commits since the one before', async () => {
    const { deployments } = await start();
    deployments.push(deploy(1, '27', 'a'), deploy(2, '30', 'd'));
    await memory.run(subject.createCollector());
    expect(changes()).toEqual([
      ['deployment/1', undefined],
      ['deployment/2', ['SHOP-7', 'acme/orders#2', 'acme/orders#4']],
    ]);
  });

  it('are counted from the last success in the same place', async () => {
    const { deployments } = await start();
    const failed = {
      nodes: [{ state: 'FAILURE', createdAt: '2026-07-28T00:00:01Z' }],
    };
    deployments.push(
      deploy(1, '26', 'b'),
      deploy(2, '27', 'c', { environment: 'production-us' }),
      deploy(3, '28', 'c', { statuses: failed }),
      deploy(4, '30', 'd'),
    );
    await memory.run(subject.createCollector());
    expect(asked().filter(path => path.includes('...'))).toEqual([
      `${sha('b')}...${sha('d')}`,
      `${sha('b')}...${sha('c')}`,
    ]);
  });

  it('are counted from one that stands on the next page, which is asked for once', async () => {
    const { deployments } = await start({ pageSize: 1 });
    deployments.push(deploy(1, '27', 'a'), deploy(2, '30', 'b'));
    await memory.run(subject.createCollector());
    expect(changes()).toContainEqual([
      'deployment/2',
      ['SHOP-7', 'acme/orders#2'],
    ]);
    expect(asked().filter(path => path === 'graphql')).toHaveLength(2);
  });

  it('are asked for once, and stay', async () => {
    const { deployments } = await start();
    deployments.push(deploy(1, '27', 'a'), deploy(2, '30', 'd'));
    await memory.run(subject.createCollector());
    const before = changes();
    subject.server.requests.length = 0;
    await memory.run(subject.createCollector());
    expect(changes()).toEqual(before);
    expect(asked()).toEqual(['graphql']);
  });

  it('of longer ago are those that it names itself', async () => {
    const { deployments } = await start();
    deployments.push(
      deploy(1, '01', 'a'),
      deploy(2, '10', 'd', { description: 'SHOP-1' }),
    );
    await memory.run(subject.createCollector());
    expect(asked()).toEqual(['graphql']);
    expect(changes()).toContainEqual(['deployment/2', ['SHOP-1']]);
  });

  it('are between the tags of two releases, too', async () => {
    const { releases, tags } = await start({
      github: { changes: { commitsOfDays: 30 } },
    });
    const committedDate = '2026-07-01T00:00:00Z';
    tags.push(
      { name: 'v1.0.0', sha: sha('a'), committedDate },
      { name: 'v1.1.0', sha: sha('b'), committedDate },
    );
    releases.push(
      release(1, 'v1.0.0', '2026-07-10T00:00:00Z'),
      release(2, 'v1.1.0', '2026-07-20T00:00:00Z'),
    );
    await memory.run(subject.createCollector());
    expect(changes()).toContainEqual([
      'release/2',
      ['SHOP-7', 'acme/orders#2'],
    ]);
  });

  it('include pull requests that no message names, and issues that are closed, when that is wanted', async () => {
    const { deployments, closes } = await start({
      github: { changes: { pullRequests: true, linkedIssues: true } },
    });
    closes.set(2, ['acme/Plans#55']);
    closes.set(3, []);
    deployments.push(deploy(1, '27', 'a'), deploy(2, '30', 'd'));
    const { failure } = await memory.run(subject.createCollector());
    expect(failure).toBeUndefined();
    expect(changes()).toContainEqual([
      'deployment/2',
      [
        ...['SHOP-7', 'acme/orders#2', 'acme/orders#4', 'acme/orders#3'],
        'acme/plans#55',
      ],
    ]);
  });

  it('cost no more requests in a run than the settings allow, which is said', async () => {
    const { deployments } = await start({
      github: { changes: { requestsPerRun: 1 } },
    });
    deployments.push(
      ...[deploy(1, '26', 'a'), deploy(2, '27', 'b'), deploy(3, '28', 'c')],
    );
    await memory.run(subject.createCollector());
    expect(asked().filter(path => path.includes('...'))).toHaveLength(1);
    expect(memory.log).toContain(
      '1 questions about changes were not asked: coupling.github.changes.requestsPerRun is 1',
    );
  });

  it('are those that it names itself when GitHub cannot compare', async () => {
    const { deployments } = await start();
    deployments.push(
      deploy(1, '27', 'f'),
      deploy(2, '30', 'd', { commit: { message: 'Pay later (#4)' } }),
    );
    const { failure } = await memory.run(subject.createCollector());
    expect(failure).toBeUndefined();
    expect(changes()).toContainEqual(['deployment/2', ['acme/orders#4']]);
  });

  it('are not those of commits that several components share', async () => {
    const stock = { ...orders, ref: 'component:default/stock', name: 'stock' };
    const { deployments } = await start({ components: [orders, stock] });
    deployments.push(
      deploy(1, '27', 'a', { environment: 'production-orders' }),
      deploy(2, '30', 'd', {
        environment: 'production-orders',
        description: 'SHOP-9',
        commit: { message: 'Pay later (#4)' },
      }),
    );
    await memory.run(subject.createCollector());
    expect(changes()).toContainEqual(['deployment/2', ['SHOP-9']]);
    expect(asked()).toEqual(['graphql']);
  });

  it('are by whoever made the newest of them, and by an app if all are', async () => {
    const { deployments, commits } = await start();
    const byApp = { login: 'renovate[bot]', type: 'Bot' as const };
    commits[1].author = { login: 'Kim', type: 'User' };
    commits[2].author = byApp;
    commits[3].author = byApp;
    deployments.push(
      ...[deploy(1, '27', 'a'), deploy(2, '28', 'c'), deploy(3, '30', 'd')],
    );
    await memory.run(subject.createCollector());
    expect(
      memory.evidence().map(item => item.kind === 'release' && item.actor),
    ).toEqual(['ada', 'kim', 'renovate[bot]']);
  });
});

describe('a deployment that brings back an earlier commit', () => {
  let subject: Subject;

  afterEach(() => subject.server.close());

  const statuses = async (pageSize: number, letters: string) => {
    subject = await startSubject({ pageSize });
    const memory = new EvidenceMemory();
    const { deployments } = subject.repository('acme/orders');
    [...letters].forEach((letter, at) =>
      deployments.push(
        deployment(at, `2026-05-${String(at + 1).padStart(2, '0')}T00:00:00Z`, {
          commitOid: sha(letter.toLowerCase()),
          ...(letter === 'S' && { environment: 'staging' }),
          ...(letter === 'F' && {
            statuses: {
              nodes: [{ state: 'FAILURE', createdAt: '2026-05-03T01:00:00Z' }],
            },
          }),
        }),
      ),
    );
    await memory.run(subject.createCollector());
    return memory
      .evidence()
      .map(item => (item.kind === 'release' ? item.status : ''));
  };

  it.each([
    ['aba', ['succeeded', 'succeeded', 'rolled-back']],
    ['aab', ['succeeded', 'succeeded', 'succeeded']],
    ['abSa', ['succeeded', 'succeeded', 'rolled-back']],
    ['abFa', ['succeeded', 'succeeded', 'failed', 'rolled-back']],
  ])('is a rollback in %s', async (letters, expected) => {
    await expect(statuses(100, letters)).resolves.toEqual(expected);
  });

  it('is one on the next page, too', async () => {
    await expect(statuses(2, 'aba')).resolves.toEqual([
      ...['succeeded', 'succeeded', 'rolled-back'],
    ]);
  });
});
