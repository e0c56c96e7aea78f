import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EvidenceMemory,
  keepCollectors,
} from '@seams/backstage-plugin-coupling-node/testing';
import couplingModulePagerDuty from '.';
import { startFakePagerDuty, TOKEN } from './__testUtils__/fakePagerDuty';

const entity = (kind: string, name: string, rest: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    namespace: 'default',
    name,
    annotations: { 'pagerduty.com/service-id': 'P1' },
  },
  spec: { ...rest },
});

/** The collectors that the module adds with these settings. */
async function addedWith(coupling: object) {
  const { collectors, extensionPoint } = keepCollectors();
  await startTestBackend({
    extensionPoints: [extensionPoint],
    features: [
      couplingModulePagerDuty,
      catalogServiceMock.factory({
        entities: [
          entity('Component', 'orders', {}),
          entity('System', 'shop', {}),
          entity('User', 'kim', { profile: { email: 'kim@example.org' } }),
        ],
      }),
      mockServices.rootConfig.factory({ data: { coupling: { ...coupling } } }),
    ],
  });
  return collectors;
}

describe('the PagerDuty module', () => {
  it('adds no source without settings', async () => {
    await expect(addedWith({})).resolves.toEqual([]);
  });

  it('collects for the components and users of the catalog', async () => {
    const { server, add } = await startFakePagerDuty();
    add('P1');
    const settings = {
      token: TOKEN,
      apiBaseUrl: server.url,
      includeUser: true,
    };
    const [collector] = await addedWith({ pagerduty: settings });
    const memory = new EvidenceMemory();
    await expect(memory.run(collector)).resolves.not.toHaveProperty('failure');
    expect(memory.evidence()).toMatchObject([
      { service: 'component:default/orders', user: 'user:default/kim' },
    ]);
    await server.close();
  });

  it('asks the installed plugin when that is wanted', async () => {
    const [collector] = await addedWith({ pagerduty: { via: 'plugin' } });
    const { failure } = await new EvidenceMemory().run(collector);
    expect(failure?.message).toMatch(
      /^PagerDuty: http:\/\/localhost:\d+\/api\/pagerduty\/mapping\/entity answered 404/,
    );
  });
});
