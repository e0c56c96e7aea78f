import { assess, toCatalogModel } from '@seams/coupling-core';
import { entitiesWithRelations, evidence } from './__testUtils__/demoFleet';

const assessment = assess({
  evidence,
  catalog: toCatalogModel(entitiesWithRelations()),
  now: '2026-08-23T00:00:00Z',
});

describe('the releases of the demo fleet', () => {
  it('leave a service that has none unknown', () => {
    expect(service('checkout').coordinatedRelease).toEqual({
      status: 'unknown',
      reason: { code: 'no-release-evidence' },
      partners: [],
    });
  });
});

describe('the data of the demo fleet', () => {
  it('shows order-processor reading what ordering-api is the record of', () => {
    const orders = dataset('eshop-orderingdb', 'ordering.orders');
    expect(orders.severity).toBeCloseTo(15, 5);
    expect(orders.systemOfRecord).toEqual({
      status: 'known',
      service: 'component:default/ordering-api',
      basis: 'sole-writer',
    });
    expect(
      orders.accessors.filter(a => a.foreign).map(a => [a.service, a.modes]),
    ).toEqual([['component:default/order-processor', ['read']]]);
  });

  it('shows the foreign key between visits and pets of Petclinic', () => {
    const crossed = assessment.datasets.filter(
      ({ dataset: { store }, severity }) =>
        store === 'resource:default/petclinic-mysql' && severity > 0,
    );
    expect(crossed.map(({ severity }) => severity)).toEqual([20]);
    expect(crossed[0].crossingKeys).toMatchObject([
      {
        from: { name: 'visits' },
        to: { name: 'pets' },
        fromOwner: 'component:default/visits-service',
        toOwner: 'component:default/customers-service',
      },
    ]);
  });

  it('shows every other dataset unshared, also those of one name', () => {
    const shared = assessment.datasets
      .filter(({ severity }) => severity > 0)
      .map(({ dataset: { store } }) => store);
    expect(new Set(shared)).toEqual(
      new Set([
        'resource:default/eshop-orderingdb',
        'resource:default/petclinic-mysql',
      ]),
    );
    expect(dataset('ts-order-mongo', 'orders').severity).toBe(0);
    expect(dataset('ts-order-other-mongo', 'orders').severity).toBe(0);
  });
});

describe('the names of the demo fleet', () => {
  it('are all resolved', () => {
    expect(assessment.unresolved).toEqual([]);
  });

  it('give every service somebody to answer for it', () => {
    expect(
      new Set(assessment.services.map(s => s.incidentOwner.status)),
    ).toEqual(new Set(['known']));
  });
});

function service(name: string) {
  return found(
    assessment.services.find(s => s.service === `component:default/${name}`),
  );
}

function dataset(store: string, name: string) {
  return found(
    assessment.datasets.find(
      d =>
        d.dataset.store === `resource:default/${store}` &&
        d.dataset.name === name,
    ),
  );
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not in the assessment');
  return value;
}
