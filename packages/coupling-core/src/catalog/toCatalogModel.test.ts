import type { CatalogEntity } from './catalogEntity';
import { toCatalogModel } from './toCatalogModel';

const entity = (
  kind: string,
  name: string,
  rest: Partial<CatalogEntity> = {},
) => ({
  kind,
  ...rest,
  metadata: { name, ...rest.metadata },
});

describe('toCatalogModel', () => {
  it('reads owner, system and dependencies of a component from its relations', () => {
    const model = toCatalogModel([
      entity('Component', 'Orders', {
        spec: { type: 'service' },
        relations: [
          { type: 'ownedBy', targetRef: 'group:default/Team-A' },
          { type: 'partOf', targetRef: 'component:default/parent' },
          { type: 'partOf', targetRef: 'system:default/shop' },
          { type: 'dependsOn', targetRef: 'resource:default/shop-db' },
          { type: 'consumesApi', targetRef: 'api:default/payments' },
          { type: 'dependencyOf', targetRef: 'component:default/web' },
        ],
      }),
    ]);
    expect(model).toEqual({
      services: [
        {
          ref: 'component:default/orders',
          owner: 'group:default/team-a',
          system: 'system:default/shop',
          boundary: undefined,
        },
      ],
      stores: [],
      apis: [],
      owners: [],
      relations: [
        {
          from: 'component:default/orders',
          type: 'dependsOn',
          to: 'resource:default/shop-db',
        },
        {
          from: 'component:default/orders',
          type: 'consumesApi',
          to: 'api:default/payments',
        },
      ],
    });
  });

  it('reads stores, APIs and owners, and passes over other kinds', () => {
    const model = toCatalogModel([
      entity('Resource', 'shop-db', { spec: { type: 'database' } }),
      entity('API', 'payments', { spec: { type: 'openapi' } }),
      entity('Group', 'team-a'),
      entity('Template', 'new-service'),
    ]);
    expect(model.stores).toEqual([
      { ref: 'resource:default/shop-db', type: 'database' },
    ]);
    expect(model.apis).toEqual([
      { ref: 'api:default/payments', type: 'openapi' },
    ]);
    expect(model.owners).toEqual([{ ref: 'group:default/team-a' }]);
    expect(model.services).toEqual([]);
  });

  it('prefers the address of a group to its links', () => {
    const [owner] = toCatalogModel([
      entity('Group', 'team-a', {
        spec: { profile: { email: 'a@example.com' } },
        metadata: { name: 'team-a', links: [{ url: 'https://chat.example' }] },
      }),
    ]).owners;
    expect(owner.contact).toEqual({ kind: 'email', value: 'a@example.com' });
  });

  it('takes the first link that is safe to follow when there is no address', () => {
    const [owner] = toCatalogModel([
      entity('Group', 'team-a', {
        metadata: {
          name: 'team-a',
          links: [
            // eslint-disable-next-line no-script-url
            { url: 'javascript:alert(1)', title: 'Call us' },
            { url: 'https://chat.example/a', title: 'Chat' },
          ],
        },
      }),
    ]).owners;
    expect(owner.contact).toEqual({
      kind: 'link',
      value: 'https://chat.example/a',
      title: 'Chat',
    });
  });

  it('keeps what can be read of a boundary and passes over the rest', () => {
    const [service] = toCatalogModel([
      entity('Component', 'orders', {
        spec: {
          boundary: {
            decides: ['when an order may be cancelled', 7],
            systemOfRecordFor: [
              {
                fact: 'order state',
                datasets: [
                  'resource:default/shop-db#orders.order',
                  'Shop-DB#Orders',
                  'resource:default/shop-db#billing.*',
                  'resource:default/mail-log',
                  'resource:default/shop-db#',
                  'mail of customers',
                  'component:default/mail#inbox',
                ],
              },
              { datasets: ['resource:default/shop-db#x'] },
              'order state',
            ],
            publishes: ['Order-Placed', 'an order was placed'],
            mustNotKnow: 'payments',
          },
        },
      }),
    ]).services;
    expect(service.boundary).toEqual({
      decides: ['when an order may be cancelled'],
      systemOfRecordFor: [
        {
          fact: 'order state',
          datasets: [
            { store: 'resource:default/shop-db', name: 'orders.order' },
            { store: 'resource:default/shop-db', name: 'Orders' },
            { store: 'resource:default/shop-db', name: 'billing' },
            { store: 'resource:default/mail-log', name: '*' },
          ],
        },
      ],
      publishes: ['api:default/order-placed'],
      mustNotKnow: [],
    });
  });
});
