import { assess, checkBoundary, toCatalogModel } from '@seams/coupling-core';
import {
  entities,
  entitiesWithRelations,
  evidence,
} from './__testUtils__/demoFleet';

const assessment = assess({
  evidence,
  catalog: toCatalogModel(entitiesWithRelations()),
  now: '2026-08-23T00:00:00Z',
});

describe('the releases of the demo fleet', () => {
  it('show that helm-controller must ship with flux2', () => {
    expect(partner('helm-controller', 'flux2')).toMatchObject({
      verdict: 'needed-together',
      windowHours: 72,
      hits: 14,
      releases: 19,
      direction: 'partner-follows',
    });
  });

  it('show the collector and its distributions locked', () => {
    for (const name of [
      'opentelemetry-collector',
      'opentelemetry-collector-releases',
    ]) {
      expect(service(name).coordinatedRelease).toMatchObject({
        status: 'known',
        word: 'locked',
      });
    }
    expect(
      partner('opentelemetry-collector', 'opentelemetry-collector-releases'),
    ).toMatchObject({ verdict: 'needed-together', hits: 57, releases: 57 });
  });

  it('show no partner for traefik', () => {
    const needed = service('traefik').coordinatedRelease.partners.filter(
      ({ verdict }) => verdict === 'needed-together',
    );
    expect(service('traefik').coordinatedRelease.status).toBe('known');
    expect(needed).toEqual([]);
  });

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
      basis: 'declared',
    });
    expect(orders.observed).toEqual({
      service: 'component:default/ordering-api',
      basis: 'sole-writer',
    });
    expect(orders.conflicts).toEqual([]);
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

describe('the boundaries of the demo fleet', () => {
  it('are written as they should be', () => {
    expect(
      entities.flatMap(({ spec }) =>
        spec?.boundary ? checkBoundary(spec.boundary) : [],
      ),
    ).toEqual([]);
  });

  it('forbid order-processor the data that it reads, and hold for ordering-api', () => {
    const forbidden = (name: string) =>
      service(name).boundary?.mustNotKnow.map(({ entry, uses }) => [
        entry,
        uses.map(({ way, dataset: data }) => `${way} ${data?.name}`),
      ]);
    expect(forbidden('order-processor')).toEqual([
      ['resource:eshop-orderingdb', ['read ordering.orders']],
      ['how orders are paid', []],
    ]);
    expect(forbidden('ordering-api')).toEqual([
      ['resource:eshop-catalogdb', []],
      ['component:payment-processor', []],
      ['pages of the checkout', []],
    ]);
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

function partner(subject: string, name: string) {
  return found(
    service(subject).coordinatedRelease.partners.find(
      p => p.partner === `component:default/${name}`,
    ),
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
