import { ConfigReader } from '@backstage/config';
import {
  IntegrationError,
  type IntegrationFailure,
} from '@seams/backstage-plugin-coupling-node/http';
import { TouchedParts } from '@seams/backstage-plugin-coupling-node/runs';
import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { contextOf } from './__testUtils__/context';
import { deployment, release } from './__testUtils__/items';
import { createGithubCollector } from './collector';
import { readGithubConfig } from './config';
import { NOW, orders, startSubject } from './__testUtils__/startSubject';

type Subject = Awaited<ReturnType<typeof startSubject>>;

describe('the GitHub collector', () => {
  let subject: Subject;
  let memory: EvidenceMemory;

  const start = async (options: Parameters<typeof startSubject>[0] = {}) => {
    subject = await startSubject(options);
    memory = new EvidenceMemory();
    return subject;
  };
  const ids = () =>
    memory.evidence().map(item => ('id' in item ? item.id : item.kind));

  afterEach(() => subject.server.close());

  it('reads 24 months, and nothing older', async () => {
    const { repository, createCollector } = await start({ pageSize: 1 });
    repository('acme/orders').deployments.push(
      deployment(1, '2024-07-31T00:00:00Z'),
      deployment(2, '2024-08-02T00:00:00Z'),
      deployment(3, '2026-07-01T00:00:00Z'),
    );
    await memory.run(createCollector());
    expect(ids()).toEqual(['deployment/2', 'deployment/3']);
  });

  it('reads history in steps, and says so', async () => {
    const { repository, createCollector } = await start({ pageSize: 1 });
    for (let day = 1; day <= 13; day += 1) {
      const at = `2026-07-${String(day).padStart(2, '0')}T00:00:00Z`;
      repository('acme/orders').deployments.push(deployment(day, at));
    }
    const collector = createCollector();
    await memory.run(collector);
    expect(memory.evidence()).toHaveLength(11);
    expect(memory.log).toEqual([
      'Read 1 of 1 GitHub repositories; 1 of them have more history to read',
    ]);
    await memory.run(collector);
    expect(memory.evidence()).toHaveLength(13);
    expect(memory.log[1]).toContain('0 of them have more history');
  });

  it('accounts for everything that GitHub lists, once', async () => {
    const { repository, createCollector } = await start({ pageSize: 3 });
    const { deployments } = repository('acme/orders');
    const day = (number: number) =>
      `2026-07-${String(number).padStart(2, '0')}T00:00:00Z`;
    const places = ['production', 'staging', 'prod-plan', 'Production – shop'];
    for (let number = 1; number <= 12; number += 1) {
      const environment = places[number % places.length];
      deployments.push(deployment(number, day(number), { environment }));
    }
    deployments.push(deployment(13, day(13), { databaseId: null }));
    const collector = createCollector();
    const { rejected } = await memory.run(collector);
    expect(memory.leftOut).toHaveLength(6);
    expect(memory.evidence().length + memory.leftOut.length + rejected).toBe(
      deployments.length,
    );
    await memory.run(collector);
    expect(memory.leftOut).toHaveLength(6);
  });

  it('looks again at a deployment that was under way', async () => {
    const { repository, createCollector } = await start();
    const collector = createCollector();
    const { deployments } = repository('acme/orders');
    deployments.push(
      deployment(1, '2026-07-30T00:00:00Z', { statuses: { nodes: [] } }),
      deployment(2, '2026-07-31T00:00:00Z'),
    );
    await memory.run(collector);
    expect(ids()).toEqual(['deployment/2']);
    deployments[0] = deployment(1, '2026-07-30T00:00:00Z');
    await memory.run(collector);
    expect(ids()).toEqual(['deployment/1', 'deployment/2']);
  });

  it('asks for releases only while no deployment is known', async () => {
    const { repository, createCollector, server } = await start();
    const { deployments, releases } = repository('acme/orders');
    const collector = createCollector();
    releases.push(release(1, 'v1.0.0', '2026-07-01T00:00:00Z'));
    await memory.run(collector);
    expect(ids()).toEqual(['release/1']);

    deployments.push(deployment(2, '2026-07-02T00:00:00Z'));
    releases.push(release(2, 'v1.1.0', '2026-07-02T00:00:00Z'));
    server.requests.length = 0;
    await memory.run(collector);
    expect(ids()).toEqual(['release/1', 'deployment/2']);
    expect(server.requests.map(({ url }) => url.pathname)).toEqual([
      '/graphql',
    ]);
  });

  it('reads anew what was read with other settings', async () => {
    const { repository, createCollector, server } = await start();
    repository('acme/orders').deployments.push(
      deployment(1, '2026-07-01T00:00:00Z'),
      deployment(2, '2026-07-02T00:00:00Z', { environment: 'live' }),
    );
    await memory.run(createCollector());
    expect(ids()).toEqual(['deployment/1']);

    const annotated = {
      ...orders,
      annotations: {
        ...orders.annotations,
        'coupling.seams.dev/github-environments': 'live',
      },
    };
    const other = await startSubject({ components: [annotated] });
    other
      .repository('acme/orders')
      .deployments.push(...repository('acme/orders').deployments);
    await memory.run(other.createCollector());
    await other.server.close();
    expect(ids()).toEqual(['deployment/2']);
    expect(server.requests).toHaveLength(1);
  });

  it('reads the other repositories when one cannot be seen', async () => {
    const stock = {
      ref: 'component:default/stock',
      name: 'stock',
      annotations: { 'github.com/project-slug': 'acme/stock' },
    };
    const { repository, createCollector } = await start({
      components: [orders, stock],
    });
    repository('acme/stock').deployments.push(
      deployment(1, '2026-07-01T00:00:00Z'),
    );
    const { failure } = await memory.run(createCollector());
    expect(failure?.message).toBe(
      'GitHub: https://github.com/acme/orders: it does not exist, or the token or app in integrations.github for github.com lacks the permission Deployments: read',
    );
    expect(ids()).toEqual(['deployment/1']);
  });
});

describe('the turns of many repositories', () => {
  const components = Array.from({ length: 400 }, (_, i) => ({
    ref: `component:default/s${i}`,
    name: `s${i}`,
    annotations: {
      'github.com/project-slug': `acme/s${String(i).padStart(3, '0')}`,
    },
  }));

  function startMany() {
    const asked: string[] = [];
    const failing = new Map<string, IntegrationFailure>();
    const touched = new TouchedParts();
    const config = readGithubConfig(new ConfigReader({}));
    const clock = { now: NOW };
    const collector = createGithubCollector({
      config: { ...config, releases: 'never' },
      client: {
        ...contextOf().client,
        async readDeployments({ slug }) {
          asked.push(slug);
          const failure = failing.get(slug);
          if (failure) {
            const message = `${slug} failed`;
            throw new IntegrationError({
              integration: 'GitHub',
              failure,
              message,
            });
          }
          return { items: [] };
        },
      },
      isGithub: () => true,
      readComponents: async () => components,
      touched,
      now: () => clock.now,
    });
    const memory = new EvidenceMemory();
    return {
      failing,
      touched,
      clock,
      async run() {
        asked.length = 0;
        const { failure } = await memory.run(collector);
        return {
          count: asked.length,
          first: asked[0],
          last: asked[asked.length - 1],
          failure: failure?.message,
        };
      },
    };
  }

  it('takes 300 a run, and goes on in the next', async () => {
    const { run } = startMany();
    await expect(run()).resolves.toMatchObject({
      count: 300,
      first: 'acme/s000',
      last: 'acme/s299',
    });
    await expect(run()).resolves.toMatchObject({
      count: 300,
      first: 'acme/s300',
      last: 'acme/s199',
    });
  });

  it('stops at a rate limit, and begins the next run where it stopped', async () => {
    const { run, failing } = startMany();
    failing.set('acme/s005', 'rate-limited');
    await expect(run()).resolves.toEqual({
      count: 6,
      first: 'acme/s000',
      last: 'acme/s005',
      failure:
        'GitHub: acme/s005 failed; the other GitHub repositories are left to the next run',
    });
    failing.clear();
    await expect(run()).resolves.toMatchObject({
      first: 'acme/s005',
      failure: undefined,
    });
  });

  it('stops after three in a row that are not the repositories’ fault', async () => {
    const { run, failing } = startMany();
    failing.set('acme/s001', 'not-found');
    ['2', '3', '4'].forEach(n => failing.set(`acme/s00${n}`, 'unavailable'));
    await expect(run()).resolves.toMatchObject({
      count: 5,
      failure:
        'GitHub: acme/s001 failed; and 3 more failures; the other GitHub repositories are left to the next run',
    });
  });

  it('reads at once what a webhook spoke of, and the others in their time', async () => {
    const { run, touched, clock } = startMany();
    touched.add('https://github.com/acme/s350');
    await expect(run()).resolves.toMatchObject({
      count: 301,
      first: 'acme/s350',
    });
    touched.add('https://github.com/acme/s007');
    await expect(run()).resolves.toMatchObject({
      count: 1,
      first: 'acme/s007',
    });
    clock.now = new Date(NOW.getTime() + 10 * 60_000);
    touched.add('https://github.com/acme/s007');
    await expect(run()).resolves.toMatchObject({
      count: 300,
      first: 'acme/s007',
      last: 'acme/s199',
    });
  });

  it('leaves nobody out when a run stops after a webhook’s repository', async () => {
    const { run, touched, failing } = startMany();
    touched.add('https://github.com/acme/s200');
    failing.set('acme/s003', 'rate-limited');
    await expect(run()).resolves.toMatchObject({ count: 5, last: 'acme/s003' });
    failing.clear();
    await expect(run()).resolves.toMatchObject({ first: 'acme/s003' });
  });
});
