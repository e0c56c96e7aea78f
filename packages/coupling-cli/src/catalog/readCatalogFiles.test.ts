import { testFolder } from '../testing/folder';
import { readCatalogFiles } from './readCatalogFiles';

const folder = testFolder();

function read(yaml: string) {
  return readCatalogFiles([folder.write('catalog.yaml', yaml)]);
}

describe('readCatalogFiles', () => {
  it("makes the relations a running catalog would make, with refs in the entity's own namespace", async () => {
    expect(
      await read(`
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: Orders
  namespace: Shop
spec:
  type: service
  owner: team-a
  system: store
  dependsOn: [resource:shop-db, component:default/mail, web]
  providesApis: [orders-api]
  consumesApis: ['api:money/payments']
  boundary:
    decides: [when an order may be cancelled]
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: shop-db, namespace: shop }
spec: { type: database, owner: user:default/kim, dependencyOf: [component:reports] }
`),
    ).toEqual({
      services: [
        {
          ref: 'component:shop/orders',
          owner: 'group:shop/team-a',
          system: 'system:shop/store',
          boundary: {
            decides: ['when an order may be cancelled'],
            systemOfRecordFor: [],
            publishes: [],
            mustNotKnow: [],
          },
        },
      ],
      stores: [
        {
          ref: 'resource:shop/shop-db',
          owner: 'user:default/kim',
          type: 'database',
        },
      ],
      apis: [],
      owners: [],
      relations: [
        ['component:shop/orders', 'dependsOn', 'resource:shop/shop-db'],
        ['component:shop/orders', 'dependsOn', 'component:default/mail'],
        ['component:shop/orders', 'dependsOn', 'component:shop/web'],
        ['component:shop/orders', 'providesApi', 'api:shop/orders-api'],
        ['component:shop/orders', 'consumesApi', 'api:money/payments'],
        ['component:shop/reports', 'dependsOn', 'resource:shop/shop-db'],
      ].map(([from, type, to]) => ({ from, type, to })),
    });
  });

  it('passes over kinds that are not scored and documents that are empty', async () => {
    const model = await read(
      '---\nkind: System\nmetadata: { name: store }\n---\n---\nkind: Component\nmetadata: { name: web, links: nonsense }\nspec: later\n',
    );
    expect(model.services).toEqual([{ ref: 'component:default/web' }]);
  });

  it.each([
    ['text', 'hello', ':1: is not a catalog entity'],
    ['a number for a name', '\nkind: API\nmetadata: { name: 7 }', ':2: is not'],
    [
      'a second document without metadata',
      'kind: API\nmetadata: { name: a }\n---\nkind: API\n',
      ':4: is not a catalog entity',
    ],
    ['broken YAML', 'kind: API\nmetadata: [\n', ':3: '],
    ['a tab for indentation', 'kind: API\nmetadata:\n\tname: a\n', ':3: Tabs'],
  ])('names file and line on %s', async (_, yaml, message) => {
    await expect(read(yaml)).rejects.toThrow(`catalog.yaml${message}`);
  });
});
