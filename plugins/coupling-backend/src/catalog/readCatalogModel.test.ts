import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { hashCatalogModel } from './hashCatalogModel';
import { readCatalogModel } from './readCatalogModel';

const component = (number: number, owner = 'group:default/a'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: `service-${number}` },
  relations: [{ type: 'ownedBy', targetRef: owner }],
});

const read = (entities: Entity[]) =>
  readCatalogModel(catalogServiceMock({ entities }), mockCredentials.service());

describe('readCatalogModel', () => {
  it('reads every page of the catalog', async () => {
    const entities = Array.from({ length: 1_203 }, (_, n) => component(n));
    const { services } = await read(entities);
    expect(new Set(services.map(({ ref }) => ref)).size).toBe(1_203);
  });
});

describe('hashCatalogModel', () => {
  it('is the same in another order and different with another owner', async () => {
    const hash = async (entities: Entity[]) =>
      hashCatalogModel(await read(entities));
    const first = await hash([component(1), component(2)]);
    expect(await hash([component(2), component(1)])).toBe(first);
    expect(
      await hash([component(1), component(2, 'group:default/b')]),
    ).not.toBe(first);
  });
});
