import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EvidenceMemory,
  keepCollectors,
} from '@seams/backstage-plugin-coupling-node/testing';
import couplingModuleJsmOps from '.';
import {
  CLOUD_ID,
  EMAIL,
  startFakeJsmOps,
  TOKEN,
} from './__testUtils__/fakeJsmOps';

const entity = (kind: string, name: string, rest: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    namespace: 'default',
    name,
    annotations: { 'coupling.seams.dev/jsm-schedule': 'S1' },
  },
  spec: { ...rest },
});

/** The collectors that the module adds with these settings. */
async function addedWith(coupling: object) {
  const { collectors, extensionPoint } = keepCollectors();
  await startTestBackend({
    extensionPoints: [extensionPoint],
    features: [
      couplingModuleJsmOps,
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

describe('the JSM Operations module', () => {
  it('adds no source without settings', async () => {
    await expect(addedWith({})).resolves.toEqual([]);
  });

  it('collects for the components and users of the catalog', async () => {
    const jsm = await startFakeJsmOps();
    jsm.addSchedule('S1');
    jsm.people.set('account-kim', 'kim@example.org');
    const { url } = jsm.server;
    const [collector] = await addedWith({
      jsmOps: {
        cloudId: CLOUD_ID,
        email: EMAIL,
        apiToken: TOKEN,
        apiBaseUrl: url,
        siteUrl: url,
        includeUser: true,
      },
    });
    const memory = new EvidenceMemory();
    await expect(memory.run(collector)).resolves.not.toHaveProperty('failure');
    expect(memory.evidence()).toMatchObject([
      { service: 'component:default/orders', user: 'user:default/kim' },
    ]);
    await jsm.server.close();
  });
});
