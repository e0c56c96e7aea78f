import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  couplingCollectorsExtensionPoint,
  type Collector,
} from '@seams/backstage-plugin-coupling-node';
import {
  EvidenceMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import couplingModuleMysql from '.';
import { describeOnMariaDb } from './__testUtils__/describeOnMariaDb';
import { PASSWORD, ShopServer } from './__testUtils__/shopServer';

/** The collectors that the module adds with these settings. */
async function addedWith(
  instances: object[],
  annotations: Record<string, string> = {},
): Promise<Collector[]> {
  const added: Collector[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        couplingCollectorsExtensionPoint,
        { addCollector: (collector: Collector) => added.push(collector) },
      ],
    ],
    features: [
      couplingModuleMysql,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { namespace: 'default', name: 'catalog', annotations },
            spec: {},
          },
        ],
      }),
      mockServices.rootConfig.factory({
        data: JSON.parse(
          JSON.stringify({ coupling: { mysql: { instances } } }),
        ),
      }),
    ],
  });
  return added;
}

describe('the MySQL module', () => {
  it('adds no source without settings', async () => {
    await expect(addedWith([])).resolves.toEqual([]);
  });
});

describeOnMariaDb('the MySQL module on MariaDB', () => {
  it('collects from a configured server for the schemas of the catalog', async () => {
    const shop = await ShopServer.start();
    await shop.fill();
    await shop.as('catalog_app', 'catalog', 'select id from ordering.orders');
    const [collector] = await addedWith(
      [
        {
          name: 'shop',
          connection: {
            ...shop.address,
            user: 'coupling_reader',
            password: PASSWORD,
            tls: false,
          },
          store: 'shop-mysql',
        },
      ],
      { 'coupling.seams.dev/mysql-schema': 'catalog' },
    );
    expect(collector).toMatchObject({
      id: 'mysql-shop',
      title: 'MySQL shop',
    });
    const memory = new EvidenceMemory();
    await expect(memory.run(collector)).resolves.not.toHaveProperty('failure');
    expect(observedAccess(memory)).toEqual(['catalog read ordering.orders x1']);
    await shop.stop();
  });
});
