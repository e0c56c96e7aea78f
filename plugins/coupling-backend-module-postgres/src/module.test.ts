import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  couplingCollectorsExtensionPoint,
  type Collector,
} from '@seams/backstage-plugin-coupling-node';
import {
  EvidenceMemory,
  observedAccess as observed,
} from '@seams/backstage-plugin-coupling-node/testing';
import couplingModulePostgres from '.';
import { createOrdering, freshDatabase } from './__testUtils__/shopDatabases';
import { PASSWORD, run, startPostgres } from './__testUtils__/startPostgres';

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
      couplingModulePostgres,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { namespace: 'default', name: 'processor', annotations },
            spec: {},
          },
        ],
      }),
      mockServices.rootConfig.factory({
        data: JSON.parse(
          JSON.stringify({ coupling: { postgres: { instances } } }),
        ),
      }),
    ],
  });
  return added;
}

describe('the PostgreSQL module', () => {
  it('adds no source without settings', async () => {
    await expect(addedWith([])).resolves.toEqual([]);
  });

  it('collects from a configured server for the roles of the catalog', async () => {
    const server = await startPostgres();
    const names = await freshDatabase(server, ['ordering', 'processor']);
    await createOrdering(server, names);
    await run(
      server,
      { database: names.database, role: names.role('processor') },
      'select id from ordering.orders',
    );
    const [collector] = await addedWith(
      [
        {
          name: 'shop',
          connection: {
            host: server.url.hostname,
            port: Number(server.url.port),
            user: names.reader,
            password: PASSWORD,
            tls: false,
          },
          databases: [{ name: names.database, store: 'shop-db' }],
        },
      ],
      { 'coupling.seams.dev/postgres-role': names.role('processor') },
    );
    expect(collector).toMatchObject({
      id: 'postgres-shop',
      title: 'PostgreSQL shop',
    });
    const memory = new EvidenceMemory();
    await expect(memory.run(collector)).resolves.not.toHaveProperty('failure');
    expect(observed(memory)).toEqual(['processor read ordering.orders x1']);
    await server.stop();
  });
});
