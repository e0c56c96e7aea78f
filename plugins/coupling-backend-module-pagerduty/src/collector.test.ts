import type { Evidence } from '@seams/coupling-core';
import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { startFakePagerDuty, TOKEN } from './__testUtils__/fakePagerDuty';
import { createPagerDutyClient } from './client';
import { createPagerDutyCollector } from './collector';
import { INTEGRATION_KEY, SERVICE_ID } from './wantedServices';

describe('the PagerDuty collector', () => {
  let pagerduty: Awaited<ReturnType<typeof startFakePagerDuty>>;
  let annotations: Record<string, string>;
  let keys: Record<string, string>;
  let users: Map<string, string> | undefined;
  let memory: EvidenceMemory;

  beforeEach(async () => {
    pagerduty = await startFakePagerDuty();
    annotations = {};
    keys = {};
    users = undefined;
    memory = new EvidenceMemory();
  });

  afterEach(() => pagerduty.server.close());

  const collect = () =>
    memory.run(
      createPagerDutyCollector({
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
        client: createPagerDutyClient({
          token: TOKEN,
          apiBaseUrl: pagerduty.server.url,
          environment: { sleep: async () => {} },
        }),
        readComponents: async () =>
          Object.keys({ ...annotations, ...keys }).map(name => ({
            ref: `component:default/${name}`,
            name,
            annotations: {
              ...(annotations[name] && { [SERVICE_ID]: annotations[name] }),
              ...(keys[name] && { [INTEGRATION_KEY]: keys[name] }),
            },
          })),
        indexTeams: async () => new Map([['shop', 'group:default/shop']]),
        ...(users && { indexUsers: async () => users! }),
        now: () => new Date('2026-08-04T09:30:00Z'),
      }),
    );
  const orders: Evidence = {
    kind: 'oncall',
    source: 'pagerduty',
    provider: 'pagerduty',
    service: 'component:default/orders',
    policy: 'Shop primary',
    team: 'group:default/shop',
    observedAt: '2026-08-04T09:00:00.000Z',
    url: 'https://acme.pagerduty.com/escalation_policies/PT20YPA',
  };
  const told = () =>
    memory
      .evidence()
      .map(item => item.kind === 'oncall' && [item.service, item.policy]);

  it('says by which policy a component is paged, and names nobody', async () => {
    pagerduty.add('P1');
    annotations = { orders: 'P1' };
    await collect();
    expect(memory.evidence()).toEqual([orders]);
    const asked = pagerduty.server.requests.map(({ url }) => url.search);
    expect(asked.join()).not.toContain('users');
  });

  it('names the one who is on call when that is wanted', async () => {
    pagerduty.add('P1');
    annotations = { orders: 'P1' };
    users = new Map([['kim@example.org', 'user:default/kim']]);
    await collect();
    expect(memory.evidence()).toEqual([
      {
        ...orders,
        user: 'user:default/kim',
        until: '2026-08-10T06:00:00.000Z',
      },
    ]);
  });

  it('says that an escalation ends nowhere', async () => {
    pagerduty.add('P1');
    pagerduty.onCalls.splice(0);
    annotations = { orders: 'P1' };
    await collect();
    expect(memory.evidence()).toEqual([{ ...orders, endsNowhere: true }]);
  });

  it('reads several services of one component, and one service of several', async () => {
    pagerduty.add('P1');
    pagerduty.add('P2');
    Object.assign(pagerduty.services[1], {
      escalation_policy: { id: 'EP2', summary: 'Office' },
    });
    annotations = { orders: 'P1, P2', stock: 'P2' };
    await collect();
    expect(told()).toEqual([
      ['component:default/orders', 'Shop primary'],
      ['component:default/orders', 'Office'],
      ['component:default/stock', 'Office'],
    ]);
  });

  it('finds a service by the key of an integration', async () => {
    pagerduty.add('P1');
    pagerduty.add('P2');
    keys = { orders: 'key-of-P1', stock: 'key-of-P2' };
    annotations = { stock: 'P1' };
    await expect(collect()).resolves.not.toHaveProperty('failure');
    expect(told()).toEqual([
      ['component:default/stock', 'Shop primary'],
      ['component:default/orders', 'Shop primary'],
    ]);
  });

  it('does not ask for integrations that it does not need', async () => {
    pagerduty.add('P1');
    annotations = { orders: 'P1' };
    await collect();
    const asked = pagerduty.server.requests.map(({ url }) => url.search);
    expect(asked.join()).not.toContain('integrations');
  });

  it('names the component of a key that leads nowhere, and not the key', async () => {
    pagerduty.add('P1');
    keys = { orders: 's3same-key' };
    const { failure } = await collect();
    expect(failure?.message).toContain(
      'PagerDuty has no service with the integration key of component:default/orders, or',
    );
    expect(failure?.message).not.toContain('s3same-key');
  });

  it('follows a service that goes to another policy', async () => {
    pagerduty.add('P1');
    annotations = { orders: 'P1' };
    await collect();
    Object.assign(pagerduty.services[0], {
      escalation_policy: { id: 'EP1', summary: 'Office' },
    });
    await expect(collect()).resolves.toMatchObject({ accepted: 1, removed: 1 });
    expect(told()).toEqual([['component:default/orders', 'Office']]);
  });

  it('forgets a component that has no annotation any more', async () => {
    pagerduty.add('P1');
    annotations = { orders: 'P1', stock: 'P1' };
    await collect();
    annotations = { stock: 'P1' };
    await expect(collect()).resolves.toMatchObject({ removed: 1 });
    annotations = {};
    await collect();
    expect(memory.evidence()).toEqual([]);
  });

  it('names an annotation that leads nowhere, and reads the others', async () => {
    pagerduty.add('P1');
    annotations = { gone: 'P9', orders: 'P1,P8' };
    const { failure } = await collect();
    expect(failure?.message).toContain('PagerDuty has no service P9, P8, or');
    expect(told()).toEqual([['component:default/orders', 'Shop primary']]);
  });

  it('does not take an on-call it cannot read for nobody', async () => {
    pagerduty.add('P1');
    Object.assign(pagerduty.onCalls[0], { escalation_level: 'first' });
    annotations = { orders: 'P1' };
    const { failure } = await collect();
    expect(failure?.message).toContain('PagerDuty: an on-call');
    expect(memory.evidence()).toEqual([]);
  });

  it('asks nothing when no component has the annotation', async () => {
    await expect(collect()).resolves.toMatchObject({ accepted: 0 });
    expect(pagerduty.server.requests).toEqual([]);
  });

  it('asks for the on-calls of many policies in addresses of a fair length', async () => {
    for (let i = 1; i <= 60; i += 1) {
      pagerduty.add(`P${i}`);
      annotations[`c${i}`] = `P${i}`;
    }
    await collect();
    expect(memory.evidence()).toHaveLength(60);
    const lengths = pagerduty.server.requests.map(({ url }) => url.href.length);
    expect(Math.max(...lengths)).toBeLessThan(2_500);
  });
});
