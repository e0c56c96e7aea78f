import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { deployment, release } from './__testUtils__/items';
import { startSubject } from './__testUtils__/startSubject';

const located = (name: string, paths: string, more = {}) => ({
  ref: `component:default/${name}`,
  name,
  annotations: {
    'github.com/project-slug': 'acme/shop',
    'coupling.seams.dev/github-paths': paths,
    ...more,
  },
});
const sha = (letter: string) => letter.repeat(40);

describe('a repository of components that are told their paths', () => {
  let subject: Awaited<ReturnType<typeof startSubject>>;
  let memory: EvidenceMemory;

  const start = async (options: Parameters<typeof startSubject>[0] = {}) => {
    subject = await startSubject({
      components: [
        located('orders', 'services/orders, libs/money'),
        located('stock', '/services/stock/'),
      ],
      ...options,
    });
    memory = new EvidenceMemory();
    const repository = subject.repository('acme/shop');
    const tree = (orders: string, money: string, stock: string) => ({
      'services/orders': orders,
      'libs/money': money,
      'services/stock': stock,
    });
    repository.commits.push(
      { sha: sha('a'), message: '', tree: tree('1', '1', '1') },
      { sha: sha('b'), message: '', tree: tree('1', '1', '2') },
      { sha: sha('c'), message: '', tree: tree('1', '2', '2') },
      { sha: sha('d'), message: '', tree: tree('1', '2', '2') },
    );
    return repository;
  };
  const deploy = (id: number, day: string, letter: string, more = {}) =>
    deployment(id, `2026-06-${day}T00:00:00Z`, {
      commitOid: sha(letter),
      ...more,
    });
  const released = () =>
    memory
      .evidence()
      .map(item => item.kind === 'release' && [item.id, item.service]);

  afterEach(() => subject.server.close());

  it('is released for those whose paths changed, first for all', async () => {
    const { deployments } = await start();
    deployments.push(
      ...[deploy(1, '01', 'a'), deploy(2, '02', 'b'), deploy(3, '03', 'c')],
      deploy(4, '04', 'd'),
    );
    const { rejected } = await memory.run(subject.createCollector());
    expect(released()).toEqual([
      ['deployment/1/component:default/orders', 'component:default/orders'],
      ['deployment/1/component:default/stock', 'component:default/stock'],
      ['deployment/2', 'component:default/stock'],
      ['deployment/3', 'component:default/orders'],
    ]);
    expect(rejected).toBe(0);
  });

  it('is released for those whose paths a rollback brought back', async () => {
    const { deployments } = await start();
    deployments.push(deploy(1, '01', 'b'), deploy(2, '02', 'a'));
    await memory.run(subject.createCollector());
    expect(released().slice(2)).toEqual([
      ['deployment/2', 'component:default/stock'],
    ]);
  });

  it('is compared with the page before, across a restart', async () => {
    const { deployments } = await start({ pageSize: 1 });
    deployments.push(deploy(1, '01', 'a'), deploy(2, '02', 'b'));
    await memory.run(subject.createCollector());
    deployments.push(deploy(3, '03', 'c'));
    await memory.run(subject.createCollector());
    expect(released().slice(2)).toEqual([
      ['deployment/2', 'component:default/stock'],
      ['deployment/3', 'component:default/orders'],
    ]);
  });

  it('asks a hundred questions at once, however many deployments there are', async () => {
    const { deployments } = await start();
    for (let id = 1; id <= 9; id += 1) {
      deployments.push(deploy(id, `1${id}`, 'abcd'[id % 4]));
    }
    await memory.run(subject.createCollector());
    expect(subject.server.requests).toHaveLength(2);
  });

  it.each([
    [['2026-06-01', '2026-06-08', '2026-06-15']],
    [['build-31', 'build-32', 'build-33']],
    [['go1.21.5', 'go1.21.6', 'go1.22.0']],
    [['V2.0.0', 'v2.1.0', '2.2.0']],
    [['v4', 'v5', 'v6']],
    [['shop/2026.06.01', 'shop/2026.06.08', 'shop/2026.06.15']],
    [['shop-v1.2', 'shop-v1.3', 'shop-v1.4']],
    [['aardvark', 'badger', 'coati']],
  ])('follows releases of the tags %j', async names => {
    const { releases, tags } = await start();
    names.forEach((name, at) => {
      const day = `2026-06-0${at + 1}T00:00:00Z`;
      tags.push({ name, sha: sha('abc'[at]), committedDate: day });
      releases.push(release(at + 1, name, day));
    });
    const { rejected } = await memory.run(subject.createCollector());
    expect(rejected).toBe(0);
    expect(released()).toEqual([
      ['release/1/component:default/orders', 'component:default/orders'],
      ['release/1/component:default/stock', 'component:default/stock'],
      ['release/2', 'component:default/stock'],
      ['release/3', 'component:default/orders'],
    ]);
    expect(memory.leftOut).toEqual([]);
  });

  it('leaves out a release in which nothing of theirs changed', async () => {
    const { deployments } = await start();
    deployments.push(deploy(1, '01', 'c'), deploy(2, '02', 'd'));
    await memory.run(subject.createCollector());
    expect(memory.leftOut).toEqual([
      { leftOut: 'unchanged', example: 'deployment/2 to production' },
    ]);
  });

  it('lets environments and tags narrow down whose release it is', async () => {
    const { releases, tags } = await start({
      components: [
        located('orders', 'services/orders, libs/money'),
        located('stock', 'services/stock', {
          'coupling.seams.dev/github-tags': 'stock@*',
        }),
      ],
    });
    const tag = (number: number, name: string, letter: string) => {
      const at = `2026-06-0${number}T00:00:00Z`;
      tags.push({ name, sha: sha(letter), committedDate: at });
      releases.push(release(number, name, at));
    };
    tag(1, 'stock@1.0.0', 'a');
    tag(2, 'v1.0.0', 'a');
    tag(3, 'stock@1.1.0', 'c');
    tag(4, 'v1.1.0', 'd');
    tag(5, 'stock@1.2.0', 'd');
    await memory.run(subject.createCollector());
    expect(released()).toEqual([
      ['release/1', 'component:default/stock'],
      ['release/2', 'component:default/orders'],
      ['release/3', 'component:default/stock'],
      ['release/4', 'component:default/orders'],
    ]);
  });
});

describe('a repository that only tags', () => {
  const components = [located('orders', '')];
  let subject: Awaited<ReturnType<typeof startSubject>>;

  afterEach(() => subject.server.close());

  const run = async (tags: 'always' | 'when-not-deployed' | 'never') => {
    const pageSize = tags === 'always' ? 100 : 2;
    subject = await startSubject({ components, github: { tags }, pageSize });
    const memory = new EvidenceMemory();
    const repository = subject.repository('acme/shop');
    const add = (name: string, committedDate: string, annotation?: string) =>
      repository.tags.push({
        ...{ name, committedDate, sha: sha('a') },
        annotation: annotation
          ? { message: 'SHOP-5 (#9)', date: annotation }
          : undefined,
      });
    add('nightly', '2026-06-01T00:00:00Z');
    add('v1.0.0', '2026-06-02T00:00:00Z');
    add('v1.1.0-rc.1', '2026-06-03T00:00:00Z');
    add('v1.1.0', '2026-06-04T00:00:00Z', '2026-06-05T12:00:00+02:00');
    return {
      memory,
      repository,
      run: () => memory.run(subject.createCollector()),
    };
  };

  it('is released by the tags that name a version, when that is wanted', async () => {
    const { memory, run: collect } = await run('when-not-deployed');
    const { failure } = await collect();
    expect(failure).toBeUndefined();
    expect(memory.evidence()).toMatchObject([
      {
        id: 'tag/v1.0.0',
        source: 'github-tags',
        version: '1.0.0',
        observedAt: '2026-06-02T00:00:00.000Z',
        url: 'https://github.com/acme/shop/releases/tag/v1.0.0',
      },
      {
        id: 'tag/v1.1.0',
        version: '1.1.0',
        observedAt: '2026-06-05T10:00:00.000Z',
        changeIds: ['SHOP-5', 'acme/shop#9'],
      },
    ]);
  });

  it('leaves out tags that are unfinished, move, or name no version', async () => {
    const { memory, repository, run: collect } = await run('always');
    const committedDate = '2026-06-04T00:00:00Z';
    repository.tags.push(
      { name: 'v1', sha: sha('a'), committedDate },
      { name: 'v1.1', sha: sha('a'), committedDate },
      { name: 'v2', sha: sha('b'), committedDate: '2026-06-06T00:00:00Z' },
      {
        ...{ name: '1.0.1-alpine', sha: sha('b') },
        committedDate: '2026-06-07T00:00:00Z',
      },
    );
    subject.server.requests.length = 0;
    await collect();
    expect(
      memory.evidence().map(item => 'version' in item && item.version),
    ).toEqual(['1.0.0', '1.1.0', 'v2', '1.0.1-alpine']);
    expect(memory.leftOut).toEqual(
      expect.arrayContaining([
        { leftOut: 'no-version', example: 'v1' },
        { leftOut: 'no-version', example: 'v1.1' },
        { leftOut: 'pre-release', example: 'v1.1.0-rc.1' },
        { leftOut: 'no-version', example: 'nightly' },
      ]),
    );
    expect(memory.leftOut).toHaveLength(4);
  });

  it('is not by default', async () => {
    const { memory, run: collect } = await run('never');
    const { failure } = await collect();
    expect(failure).toBeUndefined();
    expect(memory.evidence()).toEqual([]);
  });

  it('counts its releases instead once it makes them', async () => {
    const { memory, repository, run: collect } = await run('when-not-deployed');
    repository.releases.push(release(1, 'v1.1.0', '2026-06-05T00:00:00Z'));
    const { failure } = await collect();
    expect(failure).toBeUndefined();
    expect(memory.evidence()).toMatchObject([{ id: 'release/1' }]);
  });
});
