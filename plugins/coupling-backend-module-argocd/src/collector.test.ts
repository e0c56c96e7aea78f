import type { EvidenceOf } from '@seams/coupling-core';
import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { FakeApplication, shop } from './__testUtils__/fakeApplication';
import { startFakeArgocd, TOKEN } from './__testUtils__/fakeArgocd';
import { component, orders, startSubject } from './__testUtils__/startSubject';

type Subject = Awaited<ReturnType<typeof startSubject>>;
const july = (day: number) =>
  `2026-07-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const sha = (letter: string) => letter.repeat(40);

describe('the Argo CD collector', () => {
  let subject: Subject;
  let memory: EvidenceMemory;

  const start = async (options: Parameters<typeof startSubject>[0] = {}) => {
    subject = await startSubject(options);
    memory = new EvidenceMemory();
    return subject;
  };
  const releases = () => memory.evidence() as EvidenceOf<'release'>[];
  const told = () => releases().map(each => [each.version, each.status]);
  const asked = () =>
    subject.server.requests.map(({ url }) => url.pathname.split('/').pop());

  afterEach(() => subject.server.close());

  it('takes a sync of an application in production for a release', async () => {
    const { add, createCollector, server } = await start();
    const application = add(new FakeApplication('orders-prod'));
    application.sync(july(1), { revision: sha('a'), username: 'ada' });
    await memory.run(createCollector());
    expect(memory.evidence()).toEqual([
      {
        kind: 'release',
        source: 'argocd',
        id: `${application.uid}/0/${july(1)}/component:default/orders`,
        service: 'component:default/orders',
        environment: 'production',
        status: 'succeeded',
        version: sha('a'),
        observedAt: july(1),
        actor: 'ada',
        url: `${server.url}/applications/argocd/orders-prod`,
      },
    ]);
  });

  it('tells rollbacks from releases, and leaves out syncs that change nothing', async () => {
    const { add, createCollector } = await start();
    const application = add(new FakeApplication('orders-prod'));
    ['a', 'b', 'b', 'a'].forEach((letter, at) =>
      application.sync(july(at + 1), { revision: sha(letter) }),
    );
    await memory.run(createCollector());
    expect(told()).toEqual([
      [sha('a'), 'succeeded'],
      [sha('b'), 'succeeded'],
      [sha('a'), 'rolled-back'],
    ]);
  });

  it('knows a rollback also when what it brings back has left the history', async () => {
    const { add, createCollector } = await start();
    const application = add(new FakeApplication('orders-prod'));
    const collector = createCollector();
    for (let day = 1; day <= 10; day += 1) {
      application.sync(july(day), { revision: sha(`${day % 10}`) });
    }
    await memory.run(collector);
    application.sync(july(11), { revision: sha('1') });
    await memory.run(collector);
    expect(releases()).toHaveLength(11);
    expect(releases()[10].status).toBe('rolled-back');
  });

  it('takes other settings of the same manifests for another version', async () => {
    const { add, createCollector } = await start();
    const application = add(new FakeApplication('orders-prod'));
    const withImage = (tag: string) => ({
      ...shop,
      kustomize: { images: [`acme/orders:${tag}`] },
    });
    application.sync(july(1), { revision: sha('a'), source: withImage('1') });
    application.sync(july(2), { revision: sha('a'), source: withImage('2') });
    await memory.run(createCollector());
    const versions = releases().map(({ version }) => version);
    expect(versions).toEqual([
      expect.stringMatching(/^a{40}\+[0-9a-f]{12}$/),
      expect.stringMatching(/^a{40}\+[0-9a-f]{12}$/),
    ]);
    expect(versions[0]).not.toBe(versions[1]);
  });

  it('keeps what Argo CD forgets', async () => {
    const { add, createCollector } = await start();
    const application = add(new FakeApplication('orders-prod'));
    const collector = createCollector();
    for (let day = 1; day <= 20; day += 1) {
      application.sync(july(day), { revision: `${day}`.padStart(40, 'd') });
      await memory.run(collector);
    }
    expect(releases()).toHaveLength(20);
  });

  it('says once that syncs left the history before they were read', async () => {
    const { add, createCollector, server } = await start();
    const application = add(new FakeApplication('orders-prod'));
    const collector = createCollector();
    const sync = (from: number, to: number) => {
      for (let day = from; day <= to; day += 1) {
        application.sync(july(day), { revision: `${day}`.padStart(40, 'd') });
      }
    };
    sync(1, 2);
    await memory.run(collector);
    sync(3, 15);
    const { failure } = await memory.run(collector);
    expect(failure?.message).toBe(
      `Argo CD: ${server.url}/applications/argocd/orders-prod: sync 2 to 4 left its history before it was read; raise spec.revisionHistoryLimit, collect more often, or let Argo CD push`,
    );
    expect(releases()).toHaveLength(12);
    await expect(memory.run(collector)).resolves.not.toHaveProperty('failure');
  });

  it('does not take the history at the first look for one with a gap', async () => {
    const { add, createCollector } = await start();
    const application = add(new FakeApplication('orders-prod'));
    for (let day = 1; day <= 15; day += 1) {
      application.sync(july(day), { revision: `${day}`.padStart(40, 'd') });
    }
    const { failure } = await memory.run(createCollector());
    expect(failure).toBeUndefined();
    expect(releases()).toHaveLength(10);
  });

  it('says in every run which application keeps no history', async () => {
    const { add, createCollector, server } = await start();
    const application = add(new FakeApplication('orders-prod'));
    application.spec.revisionHistoryLimit = 0;
    application.sync(july(1), { revision: sha('a') });
    const collector = createCollector();
    await memory.run(collector);
    const { failure } = await memory.run(collector);
    expect(failure?.message).toBe(
      `Argo CD: ${server.url}/applications/argocd/orders-prod keeps no history, as its spec.revisionHistoryLimit is 0: raise it, or let Argo CD push`,
    );
  });

  it('tells an application that was made anew from the old one', async () => {
    const { add, applications, createCollector } = await start();
    const collector = createCollector();
    add(new FakeApplication('orders-prod')).sync(july(1), {
      revision: sha('a'),
    });
    await memory.run(collector);
    applications.splice(0);
    add(new FakeApplication('orders-prod', 'argocd', 'anew')).sync(july(2), {
      revision: sha('b'),
    });
    await memory.run(collector);
    expect(told()).toEqual([
      [sha('a'), 'succeeded'],
      [sha('b'), 'succeeded'],
    ]);
  });

  it('keeps a sync that failed, and none that was only tried or of a part', async () => {
    const { add, createCollector } = await start();
    const application = add(new FakeApplication('orders-prod'));
    const collector = createCollector();
    const fail = async (day: number, more = {}) => {
      application.sync(july(day), {
        revision: sha('a'),
        phase: 'Failed',
        ...more,
      });
      await memory.run(collector);
    };
    await fail(1);
    await fail(2, { sync: { dryRun: true } });
    await fail(3, { sync: { resources: [{ kind: 'Job', name: 'x' }] } });
    await fail(4, { phase: 'Error' });
    expect(releases().map(each => [each.observedAt, each.status])).toEqual([
      [july(1), 'failed'],
      [july(4), 'failed'],
    ]);
  });

  it('asks for the history only of what was synced since', async () => {
    const { add, createCollector, server } = await start({
      components: [orders, component('stock', { 'argocd/app-name': 'a-prod' })],
    });
    const first = add(new FakeApplication('orders-prod'));
    add(new FakeApplication('a-prod')).sync(july(1), { revision: sha('a') });
    first.sync(july(1), { revision: sha('a') });
    const collector = createCollector();
    await memory.run(collector);
    server.requests.length = 0;
    await memory.run(collector);
    expect(asked()).toEqual(['applications']);
    first.sync(july(2), { revision: sha('b') });
    await memory.run(collector);
    expect(asked()).toEqual(['applications', 'applications', 'orders-prod']);
    expect(memory.log[2]).toBe(
      'Read 1 of 1 Argo CD applications that were synced since, of 2 in production; 0 components name none of those',
    );
  });

  it('gives the history to a component that names the application later', async () => {
    const components = [orders];
    const { add, createCollector } = await start({ components });
    add(new FakeApplication('orders-prod')).sync(july(1), {
      revision: sha('a'),
    });
    const collector = createCollector();
    await memory.run(collector);
    components.push(component('front', { 'argocd/app-name': 'orders-prod' }));
    await memory.run(collector);
    expect(releases().map(({ service }) => service)).toEqual([
      'component:default/orders',
      'component:default/front',
    ]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ 'argocd/app-name': 'orders-prod, orders-eu-prod' }, ['a', 'b', 'c']],
    [
      {
        'argocd/app-name': 'orders-prod',
        'argocd/app-namespace': 'team-shop',
      },
      ['c'],
    ],
    [{ 'argocd/app-name': 'orders-prod', 'argocd/project-name': 'eu' }, ['a']],
    [{ 'argocd/app-selector': 'app=orders,tier in (eu, us)' }, ['b']],
    [
      { 'argocd/app-selector': 'app=orders', 'argocd/instance-name': 'main' },
      ['a', 'b', 'c'],
    ],
  ])('finds the applications of %j', async (annotations, expected) => {
    const { add, createCollector } = await start({
      components: [component('orders', annotations)],
    });
    const a = add(new FakeApplication('orders-prod'));
    a.spec.project = 'eu';
    const b = add(new FakeApplication('orders-eu-prod'));
    b.labels.tier = 'eu';
    const c = add(new FakeApplication('orders-prod', 'team-shop'));
    a.sync(july(1), { revision: sha('a') });
    b.sync(july(2), { revision: sha('b') });
    c.sync(july(3), { revision: sha('c') });
    await memory.run(createCollector());
    expect(releases().map(({ version }) => version?.[0])).toEqual(expected);
  });

  it('reads production only, by names that are usual or by rules', async () => {
    const components = [
      component('orders', { 'argocd/app-selector': 'app=orders' }),
    ];
    const fill = (add: Subject['add']) => {
      const names = ['orders-prod', 'orders-staging', 'orders'];
      const made = names.map(name => add(new FakeApplication(name)));
      made.forEach((each, at) =>
        each.sync(july(at + 1), { revision: sha('abc'[at]) }),
      );
      made[2].spec.destination = { name: 'eu-live-1', namespace: 'shop' };
      made[1].labels.env = 'production';
    };
    const first = await start({ components });
    fill(first.add);
    await memory.run(first.createCollector());
    expect(releases().map(({ version }) => version?.[0])).toEqual(['a']);
    expect(memory.leftOut).toEqual([
      {
        leftOut: 'not-production',
        example: expect.stringContaining('/orders-staging'),
      },
      { leftOut: 'not-production', example: expect.stringMatching(/orders$/) },
    ]);
    await first.server.close();

    const second = await start({
      components,
      argocd: {
        production: [
          { clusters: ['*-live-*'], namespaces: ['shop'] },
          { labels: { env: 'prod*' } },
          { clusters: ['*-live-*'], namespaces: ['other'] },
        ],
      },
    });
    fill(second.add);
    await memory.run(second.createCollector());
    expect(releases().map(({ version }) => version?.[0])).toEqual(['b', 'c']);
  });

  it('reads the other instances when one does not answer', async () => {
    const other = await startFakeArgocd();
    other.server.fail({ status: 403 });
    const instance = { name: 'other', url: other.server.url, token: TOKEN };
    const { add, createCollector } = await start({ instances: [instance] });
    add(new FakeApplication('orders-prod')).sync(july(1), {
      revision: sha('a'),
    });
    const { failure } = await memory.run(createCollector());
    await other.server.close();
    expect(failure?.message).toContain(
      `Argo CD: ${other.server.url}/api/v1/applications answered 403: the token lacks the permission applications, get`,
    );
    expect(releases()).toHaveLength(1);
  });

  it('names annotations that lead nowhere, and reads the others', async () => {
    const gone = component('gone', {
      'argocd/app-name': 'gone-prod',
      'argocd/instance-name': 'main',
    });
    const { add, createCollector } = await start({
      components: [orders, gone],
    });
    add(new FakeApplication('orders-prod')).sync(july(1), {
      revision: sha('a'),
    });
    const { failure } = await memory.run(createCollector());
    expect(failure?.message).toBe(
      'Argo CD has no application gone-prod in main, or the accounts of coupling.argocd.instances lack the permission applications, get; correct the argocd/* annotations. What was known of them stays',
    );
    expect(releases()).toHaveLength(1);
  });

  it('says whose selector is none, and reads the others', async () => {
    const odd = component('odd', { 'argocd/app-selector': 'app ~ x' });
    const { add, createCollector } = await start({ components: [orders, odd] });
    add(new FakeApplication('orders-prod')).sync(july(1), {
      revision: sha('a'),
    });
    const { failure } = await memory.run(createCollector());
    expect(failure?.message).toBe(
      'component:default/odd, argocd/app-selector: app ~ x is no label selector',
    );
    expect(releases()).toHaveLength(1);
  });

  it('counts an application that is not as documented, and reads the others', async () => {
    const { add, createCollector } = await start();
    const broken = add(new FakeApplication('broken-prod'));
    add(new FakeApplication('orders-prod')).sync(july(1), {
      revision: sha('a'),
    });
    broken.labels = { app: 7 as unknown as string };
    broken.malformed = true;
    const { rejected } = await memory.run(createCollector());
    expect(rejected).toBe(1);
    expect(releases()).toHaveLength(1);
  });

  it('says which account may not read applications', async () => {
    const { createCollector, server } = await start({ token: 'wrong' });
    const { failure } = await memory.run(createCollector());
    expect(failure?.message).toBe(
      `Argo CD: ${server.url}/api/v1/applications answered 401: check that the token is valid and has the permission applications, get (RBAC of the account whose token is in coupling.argocd.instances, main)`,
    );
  });

  it('asks nothing when no component names an application', async () => {
    const { createCollector, server } = await start({ components: [] });
    await memory.run(createCollector());
    expect(server.requests).toEqual([]);
  });
});
