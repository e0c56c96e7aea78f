import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EvidenceMemory,
  keepCollectors,
} from '@seams/backstage-plugin-coupling-node/testing';
import couplingModuleDevLake from '.';

/** The collectors that the module adds with these settings. */
async function addedWith(coupling: object) {
  const { collectors, extensionPoint } = keepCollectors();
  await startTestBackend({
    extensionPoints: [extensionPoint],
    features: [
      couplingModuleDevLake,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data: { coupling: { ...coupling } } }),
    ],
  });
  return collectors;
}

describe('the DevLake module', () => {
  it('adds no source without settings', async () => {
    await expect(addedWith({})).resolves.toEqual([]);
  });

  it('asks the database of the settings', async () => {
    const databaseUrl = 'mysql://seams:s3same@127.0.0.1:1/lake';
    const [collector] = await addedWith({ devlake: { databaseUrl } });
    const { failure } = await new EvidenceMemory().run(collector);
    expect(failure?.message).toContain(
      'DevLake: the database at 127.0.0.1:1 cannot be reached: nothing listens at this address (ECONNREFUSED)',
    );
  });
});
