import type { EvidenceOf } from '@seams/coupling-core';
import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import {
  deployment,
  environment,
  mergeRequest,
  release,
  sha,
} from './__testUtils__/items';
import { startSubject } from './__testUtils__/startSubject';

type Subject = Awaited<ReturnType<typeof startSubject>>;
const july = (day: number) =>
  `2026-07-${String(day).padStart(2, '0')}T09:00:00.000Z`;

describe('what the GitLab collector takes for a release', () => {
  let subject: Subject;
  let memory: EvidenceMemory;

  const start = async (options: Parameters<typeof startSubject>[0] = {}) => {
    subject = await startSubject(options);
    memory = new EvidenceMemory();
    return subject;
  };
  const releases = () => memory.evidence() as EvidenceOf<'release'>[];
  const told = () => releases().map(each => [each.version, each.status]);
  const ids = () => releases().map(({ id }) => id.replace('gitlab.com/', ''));
  const asked = () =>
    subject.server.requests.map(({ url }) => url.pathname.split('/').pop());

  afterEach(() => subject.server.close());

  it('takes a deployment to production for a release of the time when its job ended', async () => {
    const { project, createCollector } = await start();
    project('acme/orders').deployments.push(
      deployment(41, july(1), {
        message:
          "Merge branch 'cancel' into 'main'\n\nSHOP-7: cancel orders\n\nSee merge request acme/orders!3",
      }),
    );
    await memory.run(createCollector());
    expect(memory.evidence()).toEqual([
      {
        kind: 'release',
        source: 'gitlab-deployments',
        id: 'gitlab.com/deployments/41',
        service: 'component:default/orders',
        environment: 'production',
        status: 'succeeded',
        version: sha(41),
        observedAt: '2026-07-01T09:00:10.000Z',
        actor: 'ada',
        changeIds: ['SHOP-7', 'acme/orders!3'],
        url: 'https://gitlab.com/acme/orders/-/jobs/641',
      },
    ]);
  });

  it('asks once for the merge requests that came with a new deployment', async () => {
    const { project, createCollector, server } = await start();
    const found = project('acme/orders');
    found.deployments.push(
      deployment(40, '2026-07-01T09:00:00.000Z'),
      deployment(41, '2026-07-30T09:00:00.000Z'),
    );
    found.mergeRequests = {
      40: [mergeRequest(1, 'SHOP-1: too old to ask')],
      41: [
        mergeRequest(2, 'SHOP-2: cancel'),
        mergeRequest(3, 'Tidy', 'SHOP-3'),
      ],
    };
    const collector = createCollector();
    await memory.run(collector);
    expect(releases().map(({ changeIds }) => changeIds)).toEqual([
      undefined,
      ['SHOP-2', 'SHOP-3', 'acme/orders!2', 'acme/orders!3'],
    ]);
    expect(asked().filter(list => list === 'merge_requests')).toHaveLength(1);
    server.requests.length = 0;
    await memory.run(collector);
    expect(asked()).toEqual(['deployments']);
    expect(releases()[1].changeIds).toHaveLength(4);
  });

  it('reads the releases of a project whose environments are switched off', async () => {
    const { project, createCollector } = await start();
    const found = project('acme/orders');
    found.isOff = true;
    found.releases.push(release('v1.0.0', july(1)));
    const { failure } = await memory.run(createCollector());
    expect(failure).toBeUndefined();
    expect(told()).toEqual([['1.0.0', 'succeeded']]);
    expect(memory.log[0]).toBe(
      'https://gitlab.com/acme/orders: deployments are switched off or not for this token; its releases count',
    );
  });

  it('does not turn to releases when deployments that were read are forbidden', async () => {
    const { project, createCollector } = await start();
    const found = project('acme/orders');
    found.deployments.push(deployment(1, july(1)));
    found.releases.push(release('v1.0.0', july(1)));
    const collector = createCollector();
    await memory.run(collector);
    found.isOff = true;
    const { failure } = await memory.run(collector);
    expect(failure?.message).toContain(
      'answered 403: the token lacks the permission read_api',
    );
    expect(releases()).toHaveLength(1);
  });

  it('knows a version by its tag, and not by the name of a branch', async () => {
    const { project, createCollector } = await start();
    project('acme/orders').deployments.push(
      deployment(1, july(1), { ref: 'v1.4.0', job: { tag: true } }),
      deployment(2, july(2), { ref: 'release/1.5' }),
    );
    await memory.run(createCollector());
    expect(told()).toEqual([
      ['1.4.0', 'succeeded'],
      [sha(2), 'succeeded'],
    ]);
  });

  it('leaves out what is not to production, also what is around it', async () => {
    const { project, createCollector } = await start();
    const found = project('acme/orders');
    const places = ['production', 'pre-prod', 'prod-plan', 'Production: shop'];
    places.forEach((place, at) =>
      found.deployments.push(
        deployment(at + 1, july(at + 1), { environment: place }),
      ),
    );
    await memory.run(createCollector());
    expect(releases().map(({ version }) => version)).toEqual([sha(1), sha(4)]);
    expect(memory.leftOut).toEqual([
      {
        leftOut: 'not-production',
        example: 'gitlab.com/deployments/2 to pre-prod',
      },
      {
        leftOut: 'not-production',
        example: 'gitlab.com/deployments/3 to prod-plan',
      },
    ]);
  });

  it('is by whoever made the change, and not by the pipeline', async () => {
    const { project, createCollector } = await start();
    const byToken = deployment(2, july(2));
    byToken.user = { ...Object(byToken.user), username: 'project_7_bot_0a1b' };
    const ofApp = deployment(3, july(3));
    Object.assign(Object(ofApp.deployable).commit, {
      author_name: 'renovate[bot]',
    });
    project('acme/orders').deployments.push(
      deployment(1, july(1)),
      byToken,
      ofApp,
    );
    await memory.run(createCollector());
    expect(releases().map(({ actor }) => actor)).toEqual([
      ...['ada', undefined, 'renovate[bot]'],
    ]);
  });

  it('tells failed deployments and rollbacks from releases, and drops what did not happen', async () => {
    const { project, createCollector } = await start();
    const { deployments } = project('acme/orders');
    deployments.push(
      deployment(1, july(1), { sha: sha('a') }),
      deployment(2, july(2), { sha: sha('b') }),
      deployment(3, july(3), { sha: sha('c'), status: 'failed' }),
      deployment(4, july(4), { sha: sha('a') }),
      deployment(5, july(5), { status: 'canceled' }),
      deployment(6, july(6), { status: 'blocked', job: { finished_at: null } }),
    );
    const collector = createCollector();
    await memory.run(collector);
    const statuses = () => releases().map(({ status }) => status);
    expect(statuses()).toEqual([
      'succeeded',
      'succeeded',
      'failed',
      'rolled-back',
    ]);
    expect(memory.leftOut).toEqual([
      { leftOut: 'cancelled', example: 'deployment 5 to production' },
    ]);
    deployments.push(deployment(7, july(7), { sha: sha('b') }));
    await memory.run(collector);
    expect(statuses()[4]).toBe('rolled-back');
  });

  it('dates a deployment that another tool reported by its last change', async () => {
    const { project, createCollector } = await start();
    project('acme/orders').deployments.push(
      deployment(1, july(1), { job: null, updated_at: july(2) }),
    );
    await memory.run(createCollector());
    expect(releases()).toMatchObject([
      { observedAt: july(2), url: 'https://gitlab.com/acme/orders' },
    ]);
  });

  it('takes for production what has that tier, whatever its name', async () => {
    const { project, createCollector } = await start();
    const { deployments, environments } = project('acme/orders');
    environments.push(
      environment(1, 'customers', 'production'),
      environment(2, 'production-copy', 'testing'),
    );
    deployments.push(
      deployment(1, july(1), { environment: 'customers' }),
      deployment(2, july(2), { environment: 'production-copy' }),
      deployment(3, july(3), { environment: 'review/main' }),
      deployment(4, july(4), { environment: 'prod/deleted' }),
    );
    await memory.run(createCollector());
    expect(ids()).toEqual(['deployments/1', 'deployments/4']);
  });

  it('goes by the names of the settings alone, and asks for no tiers then', async () => {
    const { project, createCollector } = await start({
      gitlab: { environments: ['live-*'] },
    });
    project('acme/orders').deployments.push(
      deployment(1, july(1)),
      deployment(2, july(2), { environment: 'live-eu' }),
    );
    await memory.run(createCollector());
    expect(ids()).toEqual(['deployments/2']);
    expect(asked()).not.toContain('environments');
  });

  it('gives deployments of a monorepo to the component that is told, and does not guess', async () => {
    const shop = (name: string, more = {}) => ({
      ref: `component:default/${name}`,
      name,
      annotations: { 'gitlab.com/project-slug': 'acme/shop', ...more },
    });
    const { project, createCollector } = await start({
      components: [
        shop('orders', {
          'coupling.seams.dev/gitlab-environments': 'eu/orders',
        }),
        shop('stock'),
        shop('prices'),
      ],
    });
    project('acme/shop').deployments.push(
      deployment(1, july(1), { environment: 'eu/orders' }),
      deployment(2, july(2), { environment: 'production/stock' }),
      deployment(3, july(3), { ref: 'prices@1.0.0', job: { tag: true } }),
      deployment(4, july(4)),
    );
    const { rejected } = await memory.run(createCollector());
    expect(releases().map(({ service, id }) => [service, id])).toEqual([
      ['component:default/orders', 'gitlab.com/deployments/1'],
      ['component:default/stock', 'gitlab.com/deployments/2'],
      ['component:default/prices', 'gitlab.com/deployments/3'],
    ]);
    expect(rejected).toBe(1);
  });

  it('asks for releases only while no deployment is known', async () => {
    const { project, createCollector, server } = await start();
    const found = project('acme/orders');
    const collector = createCollector();
    found.releases.push(
      release('orders@1.0.0', july(1), { description: 'SHOP-1, and !4' }),
      release('v2.0.0', '2026-09-01T00:00:00.000Z', { upcoming_release: true }),
    );
    await memory.run(collector);
    expect(memory.evidence()).toEqual([
      {
        kind: 'release',
        source: 'gitlab-releases',
        id: 'gitlab.com/acme/orders/releases/orders@1.0.0',
        service: 'component:default/orders',
        environment: 'production',
        status: 'succeeded',
        version: '1.0.0',
        observedAt: july(1),
        actor: 'ada',
        changeIds: ['SHOP-1', 'acme/orders!4'],
        url: 'https://gitlab.com/acme/orders/-/releases/orders@1.0.0',
      },
    ]);
    found.deployments.push(deployment(2, july(2)));
    server.requests.length = 0;
    await memory.run(collector);
    expect(asked()).toEqual(['deployments', 'environments']);
  });
});
