import type { EvidenceOf } from '@seams/coupling-core';
import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { deployment } from './__testUtils__/items';
import { NOW, orders, startSubject } from './__testUtils__/startSubject';

type Subject = Awaited<ReturnType<typeof startSubject>>;
const july = (day: number) =>
  `2026-07-${String(day).padStart(2, '0')}T09:00:00.000Z`;

describe('how the GitLab collector reads', () => {
  let subject: Subject;
  let memory: EvidenceMemory;

  const start = async (options: Parameters<typeof startSubject>[0] = {}) => {
    subject = await startSubject(options);
    memory = new EvidenceMemory();
    return subject;
  };
  const releases = () => memory.evidence() as EvidenceOf<'release'>[];
  const ids = () => releases().map(({ id }) => id.replace('gitlab.com/', ''));

  afterEach(() => subject.server.close());

  it('asks later only for what changed since, with five minutes to spare', async () => {
    const { project, createCollector, server } = await start();
    const { deployments } = project('acme/orders');
    deployments.push(deployment(1, july(1)), deployment(2, july(2)));
    const collector = createCollector();
    await memory.run(collector);
    server.requests.length = 0;
    await memory.run(collector);
    const [{ url }] = server.requests;
    expect(url.searchParams.get('updated_after')).toBe(
      '2026-07-02T08:55:12.000Z',
    );
  });

  it('sees a deployment that was under way when it ends', async () => {
    const { project, createCollector } = await start();
    const { deployments } = project('acme/orders');
    deployments.push(
      deployment(1, july(1), { status: 'running', job: { finished_at: null } }),
      deployment(2, july(2)),
    );
    const collector = createCollector();
    await memory.run(collector);
    expect(ids()).toEqual(['deployments/2']);
    deployments[0] = deployment(1, july(1), {
      updated_at: july(3),
      job: { finished_at: july(3) },
    });
    await memory.run(collector);
    expect(ids()).toEqual(['deployments/2', 'deployments/1']);
  });

  it('passes over nothing when entries change while pages are read', async () => {
    const { project, createCollector, server } = await start({ pageSize: 2 });
    const { deployments } = project('acme/orders');
    for (let day = 1; day <= 6; day += 1) {
      deployments.push(deployment(day, july(day)));
    }
    server.fail({ status: 404 }, { after: 2 });
    const collector = createCollector();
    await memory.run(collector);
    server.heal();
    // The first, which was read, goes to the end of the list.
    deployments[0] = { ...deployments[0], updated_at: july(9) };
    await memory.run(collector);
    expect(ids().sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map(n => `deployments/${n}`),
    );
  });

  it('gets past a page whose entries all changed at one time', async () => {
    const { project, createCollector } = await start({ pageSize: 2 });
    for (let id = 1; id <= 7; id += 1) {
      project('acme/orders').deployments.push(
        deployment(id, july(1), { updated_at: july(2) }),
      );
    }
    await memory.run(createCollector());
    expect(memory.evidence()).toHaveLength(7);
  });

  it('reads 24 months, in steps of ten pages, and says when there is more', async () => {
    const { project, createCollector } = await start({ pageSize: 1 });
    const { deployments } = project('acme/orders');
    deployments.push(deployment(99, '2024-07-31T00:00:00.000Z'));
    for (let day = 1; day <= 13; day += 1) {
      deployments.push(deployment(day, july(day)));
    }
    const collector = createCollector();
    await memory.run(collector);
    expect(memory.log).toEqual([
      'Read 1 of 1 GitLab projects; 1 of them have more history to read',
    ]);
    for (let run = 0; run < 3; run += 1) await memory.run(collector);
    expect(memory.evidence()).toHaveLength(13);
    expect(memory.log[3]).toContain('0 of them have more history');
  });

  it('reads anew what was read with other settings', async () => {
    const annotations = { ...orders.annotations };
    const { project, createCollector } = await start({
      components: [{ ...orders, annotations }],
    });
    project('acme/orders').deployments.push(
      deployment(1, july(1), { environment: 'live' }),
    );
    const collector = createCollector();
    await memory.run(collector);
    expect(ids()).toEqual([]);
    Object.assign(annotations, {
      'coupling.seams.dev/gitlab-environments': 'live',
    });
    await memory.run(collector);
    expect(ids()).toEqual(['deployments/1']);
  });

  it.each([
    [
      'unknown token',
      { token: 'wrong' },
      'GitLab: http://HOST/api/v4/projects/acme%2Forders/deployments answered 401: check that the token is valid and has the permission read_api (token of gitlab.com in integrations.gitlab, with the role Reporter in the project)',
    ],
    ['unseen project', {}, 'answered 404: it does not exist, or the token'],
  ])(
    'names the integration and the scope of an %s',
    async (_, options, said) => {
      const { createCollector, server } = await start(options);
      const { failure } = await memory.run(createCollector());
      expect(
        failure?.message.replace(new URL(server.url).host, 'HOST'),
      ).toContain(said);
      expect(failure?.message).not.toContain('wrong');
    },
  );

  it('leaves out hosts without a token, and says so', async () => {
    const other = {
      ...orders,
      ref: 'component:default/lib',
      annotations: {
        'gitlab.com/project-slug': 'them/lib',
        'gitlab.com/instance': 'git.test',
      },
    };
    const withoutToken = {
      host: 'git.test',
      apiBaseUrl: 'https://git.test/api/v4',
    };
    const both = await start({
      components: [orders, other],
      integrations: [withoutToken],
    });
    both.project('acme/orders').deployments.push(deployment(1, july(1)));
    await memory.run(both.createCollector());
    expect(memory.log[0]).toBe(
      'GitLab: 1 of 2 projects are not read, as integrations.gitlab has no token for git.test; it needs the scope read_api',
    );
    expect(ids()).toEqual(['deployments/1']);
    await both.server.close();

    const none = await start({
      components: [other],
      integrations: [withoutToken],
    });
    const { failure } = await memory.run(none.createCollector());
    expect(failure?.message).toContain('1 of 1 projects are not read');
  });

  it('says that a project has moved, and reads the others', async () => {
    const other = {
      ...orders,
      ref: 'component:default/stock',
      annotations: { 'gitlab.com/project-id': '7' },
    };
    const { project, createCollector } = await start({
      components: [orders, other],
    });
    project('acme/orders').movedTo = '42';
    project('7').deployments.push(deployment(1, july(1)));
    const { failure } = await memory.run(createCollector());
    expect(failure?.message).toBe(
      'GitLab: https://gitlab.com/acme/orders has moved: correct the annotation or the source location',
    );
    expect(releases()).toMatchObject([{ service: 'component:default/stock' }]);
  });

  it('waits until GitLab lifts its rate limit', async () => {
    const { project, createCollector, server, slept } = await start();
    project('acme/orders').deployments.push(deployment(1, july(1)));
    const reset = String(NOW.getTime() / 1_000 + 20);
    server.fail(
      { status: 429, headers: { 'ratelimit-reset': reset } },
      { times: 1 },
    );
    await memory.run(createCollector());
    expect(slept).toEqual([20_000]);
    expect(ids()).toEqual(['deployments/1']);
  });

  it('reads first what a webhook spoke of', async () => {
    const second = {
      ref: 'component:default/stock',
      name: 'stock',
      annotations: { 'gitlab.com/project-id': '7' },
    };
    const { project, createCollector, server, touched } = await start({
      components: [orders, second],
    });
    project('acme/orders');
    project('7');
    const collector = createCollector();
    await memory.run(collector);
    server.requests.length = 0;
    touched.add('https://gitlab.com/projects/7');
    await memory.run(collector);
    expect(new Set(server.requests.map(({ url }) => url.pathname))).toEqual(
      new Set([
        '/api/v4/projects/7/deployments',
        '/api/v4/projects/7/releases',
      ]),
    );
  });

  it('asks nothing when no component is in GitLab projects', async () => {
    const { createCollector, server } = await start({ components: [] });
    await memory.run(createCollector());
    expect(server.requests).toEqual([]);
    expect(memory.log).toEqual([
      'No component of the catalog is in GitLab projects',
    ]);
  });

  it('reads no project of another group than that of the catalog file', async () => {
    const described = (name: string, annotation: string, value: string) => ({
      ref: `component:default/${name}`,
      name,
      annotations: {
        [`gitlab.com/project-${annotation}`]: value,
        'backstage.io/managed-by-location':
          'url:https://gitlab.com/acme/catalog/-/blob/main/all.yaml',
      },
    });
    const { project, createCollector, server } = await start({
      components: [
        described('own', 'slug', 'acme/web/shop'),
        described('foreign', 'slug', 'other/shop'),
        described('own-number', 'id', '42'),
        described('foreign-number', 'id', '43'),
        described('gone-number', 'id', '44'),
      ],
    });
    project('acme/web/shop').deployments.push(deployment(1, july(1)));
    project('42').path = 'acme/stock';
    project('42').deployments.push(deployment(2, july(2)));
    project('43').path = 'other/pay';
    const collector = createCollector();
    const { failure } = await memory.run(collector);
    expect(failure).toBeUndefined();
    expect(ids()).toEqual(['deployments/1', 'deployments/2']);
    expect(memory.rejections).toEqual([
      expect.stringMatching(/^project 44: .*answered 404/),
      expect.stringMatching(/foreign: gitlab\.com\/other\/shop is not read/),
      expect.stringMatching(/foreign-number: gitlab\.com\/other\/pay is not/),
      expect.stringMatching(/gone-number: gitlab\.com\/projects\/44 is not/),
    ]);
    const asked = () =>
      server.requests
        .map(({ url }) =>
          decodeURIComponent(url.pathname.split('/projects/')[1]),
        )
        .filter(path => !path.includes('/'));
    expect(asked()).toEqual(['42', '43', '44']);
    await memory.run(collector);
    expect(asked()).toEqual(['42', '43', '44', '44']);
  });
});
