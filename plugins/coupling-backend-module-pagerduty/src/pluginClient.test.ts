import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { startFakePlugin } from './__testUtils__/fakePlugin';
import { createPagerDutyCollector } from './collector';
import { createPluginClient } from './pluginClient';
import { INTEGRATION_KEY, SERVICE_ID } from './wantedServices';

describe('the PagerDuty collector through the PagerDuty plugin', () => {
  let plugin: Awaited<ReturnType<typeof startFakePlugin>>;
  let annotations: Record<string, Record<string, string>>;
  let memory: EvidenceMemory;

  beforeEach(async () => {
    plugin = await startFakePlugin();
    annotations = {};
    memory = new EvidenceMemory();
  });

  afterEach(() => plugin.server.close());

  const collect = () =>
    memory.run(
      createPagerDutyCollector({
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
        client: createPluginClient({
          ...plugin.backstage,
          environment: { sleep: async () => {} },
        }),
        readComponents: async () =>
          Object.entries(annotations).map(([name, own]) => ({
            ref: `component:default/${name}`,
            name,
            annotations: own,
          })),
        indexTeams: async () => new Map([['shop', 'group:default/shop']]),
        indexUsers: async () =>
          new Map([['kim@example.org', 'user:default/kim']]),
        now: () => new Date('2026-08-04T09:30:00Z'),
      }),
    );
  const orders = {
    kind: 'oncall',
    source: 'pagerduty',
    provider: 'pagerduty',
    service: 'component:default/orders',
    policy: 'Shop primary',
    team: 'group:default/shop',
    user: 'user:default/kim',
    observedAt: '2026-08-04T09:00:00.000Z',
    url: 'https://acme.pagerduty.com/escalation_policies/PT20YPA',
  };

  it.each([
    ['the id of a service', { [SERVICE_ID]: 'P1' }],
    ['the key of an integration', { [INTEGRATION_KEY]: 'key-of-P1' }],
  ])('says who is paged for a component with %s', async (_, own) => {
    plugin.add('P1');
    annotations = { orders: own };
    await expect(collect()).resolves.not.toHaveProperty('failure');
    expect(memory.evidence()).toEqual([orders]);
  });

  it('says that an escalation ends nowhere', async () => {
    plugin.add('P1');
    plugin.users.clear();
    annotations = { orders: { [SERVICE_ID]: 'P1' } };
    await collect();
    const { user, ...nobody } = orders;
    expect(memory.evidence()).toEqual([{ ...nobody, endsNowhere: true }]);
  });

  it("takes the plugin's mapping for components without annotations", async () => {
    ['P1', 'P2', 'P3', 'P4'].forEach(plugin.add);
    annotations = { stock: { [SERVICE_ID]: 'P1' } };
    plugin.mappings.push(
      { entityRef: 'component:default/orders', serviceId: 'P2' },
      { entityRef: 'component:default/stock', serviceId: 'P3' },
      { entityRef: '', serviceId: 'P4' },
    );
    await collect();
    expect(memory.evidence()).toMatchObject([
      { service: 'component:default/stock' },
      { service: 'component:default/orders' },
    ]);
    const policies = plugin.server.requests.flatMap(({ url }) =>
      url.searchParams.getAll('escalation_policy_ids[]'),
    );
    expect(policies).toEqual(['EP1', 'EP2']);
  });

  it('forgets a component when it is mapped no more', async () => {
    plugin.add('P1');
    plugin.mappings.push({
      entityRef: 'component:default/orders',
      serviceId: 'P1',
    });
    await collect();
    plugin.mappings.splice(0);
    await expect(collect()).resolves.toMatchObject({ removed: 1 });
  });

  it('asks what to install when there is no such plugin', async () => {
    plugin.server.fail({ status: 404 });
    const { failure } = await collect();
    expect(failure?.message).toBe(
      `PagerDuty: ${plugin.server.url}/api/pagerduty/mapping/entity answered 404: is @pagerduty/backstage-plugin-backend installed, at least 0.5?`,
    );
  });

  it('says where to look when the plugin is refused by PagerDuty', async () => {
    plugin.server.fail({ status: 401 });
    const { failure } = await collect();
    expect(failure?.message).toContain(
      'the PagerDuty plugin of Backstage; its log says more',
    );
  });
});
