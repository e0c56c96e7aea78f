import type { CatalogModel, CatalogRelation } from './catalogModel';
import { declaredEvidence } from './declaredEvidence';

const NOW = '2026-11-01T00:00:00.000Z';
const common = { source: 'catalog', observedAt: NOW };
const web = 'component:default/web';
const orders = 'component:default/orders';

function catalog(
  relations: CatalogRelation[],
  rest: Partial<CatalogModel> = {},
): CatalogModel {
  return { services: [], stores: [], apis: [], owners: [], relations, ...rest };
}

describe('declaredEvidence', () => {
  it('reads a component depending on a component as a call of unknown style', () => {
    expect(
      declaredEvidence(
        catalog([{ from: web, type: 'dependsOn', to: orders }]),
        NOW,
      ),
    ).toEqual([
      { kind: 'call', ...common, from: web, to: orders, style: 'unknown' },
    ]);
  });

  it.each([
    ['database', 'shop-db', '*'],
    ['dynamodb-table', 'shop-db', 'shop-db'],
    ['sqs-queue', 'shop-db', '*'],
    [undefined, 'shop-db', '*'],
  ])(
    'reads a component depending on a store of type %s as a granted read',
    (type, name, dataset) => {
      const store = `resource:default/${name}`;
      expect(
        declaredEvidence(
          catalog([{ from: orders, type: 'dependsOn', to: store }], {
            stores: [{ ref: store, type }],
          }),
          NOW,
        ),
      ).toEqual([
        {
          kind: 'access',
          ...common,
          service: orders,
          dataset: { store, name: dataset },
          mode: 'read',
          confidence: 'granted',
        },
      ]);
    },
  );

  it.each([
    ['openapi', web, orders, 'sync'],
    ['grpc', web, orders, 'sync'],
    ['graphql', web, orders, 'sync'],
    ['trpc', web, orders, 'sync'],
    ['asyncapi', orders, web, 'async'],
    ['wsdl', web, orders, 'unknown'],
  ])(
    'reads web consuming an %s API of orders as a call from %s to %s',
    (type, from, to, style) => {
      const api = 'api:default/orders';
      expect(
        declaredEvidence(
          catalog(
            [
              { from: web, type: 'consumesApi', to: api },
              { from: orders, type: 'providesApi', to: api },
            ],
            { apis: [{ ref: api, type }] },
          ),
          NOW,
        ),
      ).toEqual([{ kind: 'call', ...common, from, to, style, protocol: type }]);
    },
  );

  it('makes no call of a service that consumes its own API, or one that nobody provides', () => {
    expect(
      declaredEvidence(
        catalog([
          { from: orders, type: 'providesApi', to: 'api:default/orders' },
          { from: orders, type: 'consumesApi', to: 'api:default/orders' },
          { from: orders, type: 'consumesApi', to: 'api:default/stripe' },
        ]),
        NOW,
      ),
    ).toEqual([]);
  });
});
