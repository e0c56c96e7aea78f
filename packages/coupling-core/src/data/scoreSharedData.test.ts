import type { CatalogService } from '../catalog/catalogModel';
import {
  access,
  dataset,
  foreignKey,
  join,
  service,
} from '../testing/evidence';
import type { DataEvidence } from './datasetUse';
import { scoreSharedData } from './scoreSharedData';

const NOW = '2026-11-01T00:00:00.000Z';

function score(evidence: Partial<DataEvidence>) {
  return scoreSharedData(
    { accesses: [], joins: [], foreignKeys: [], services: [], ...evidence },
    NOW,
  );
}

function owned(owner: string, ...names: string[]): CatalogService[] {
  return names.map(name => ({
    ref: service(name),
    owner: `group:default/${owner}`,
  }));
}

/** Severity of `db#t` with its bounds, as a service that uses only it sees. */
function severities(evidence: Partial<DataEvidence>) {
  const { datasets } = score(evidence);
  return Object.fromEntries(
    datasets.map(d => [d.dataset.name, d.severity] as const),
  );
}

describe('eShop: ordering.orders is written by one service and read by another', () => {
  const accesses = [
    access('ordering-api', 'read', 'orderingdb#ordering.orders'),
    access('ordering-api', 'write', 'orderingdb#ordering.orders'),
    access('order-processor', 'read', 'orderingdb#ordering.orders'),
  ];
  const services = owned('dotnet', 'ordering-api', 'order-processor');
  const { datasets, byService, ownedBy } = score({ accesses, services });

  it('makes the sole writer the system of record and the reader foreign, severity 15', () => {
    expect(datasets).toEqual([
      {
        dataset: dataset('orderingdb#ordering.orders'),
        systemOfRecord: {
          status: 'known',
          service: service('ordering-api'),
          basis: 'sole-writer',
        },
        observed: { service: service('ordering-api'), basis: 'sole-writer' },
        conflicts: [
          { code: 'writer-undeclared', writers: [service('ordering-api')] },
        ],
        severity: 15,
        accessors: [
          {
            service: service('order-processor'),
            modes: ['read'],
            confidence: 1,
            foreign: true,
            otherTeam: false,
            joinsAcross: false,
          },
          {
            service: service('ordering-api'),
            modes: ['read', 'write'],
            confidence: 1,
            foreign: false,
            otherTeam: false,
            joinsAcross: false,
          },
        ],
        crossingKeys: [],
        observedTo: '2026-08-01T00:00:00.000Z',
      },
    ]);
    expect(ownedBy).toEqual(
      new Map([
        [
          service('ordering-api'),
          [
            {
              dataset: dataset('orderingdb#ordering.orders'),
              basis: 'sole-writer',
            },
          ],
        ],
      ]),
    );
  });

  it('scores both services alike: each is tied to the other', () => {
    const expected = {
      status: 'known',
      score: 21.38,
      low: 21.38,
      high: 21.38,
      word: 'loose',
      datasets: [
        { dataset: dataset('orderingdb#ordering.orders'), severity: 15 },
      ],
      observedTo: '2026-08-01T00:00:00.000Z',
    };
    expect(byService.get(service('ordering-api'))).toEqual(expected);
    expect(byService.get(service('order-processor'))).toEqual(expected);
  });

  it('counts 1.5 times when the reader is of another team', () => {
    expect(
      severities({
        accesses,
        services: [
          ...owned('orders', 'ordering-api'),
          ...owned('fulfilment', 'order-processor'),
        ],
      }),
    ).toEqual({ 'ordering.orders': 21.63 });
  });

  it('does not take an unknown team for another team', () => {
    expect(
      severities({ accesses, services: owned('orders', 'ordering-api') }),
    ).toEqual({ 'ordering.orders': 15 });
  });
});

describe('petclinic: visits.pet_id refers to the pets of another service', () => {
  const { datasets, byService, keys } = score({
    accesses: [
      access('customers-service', 'write', 'petclinic#pets'),
      access('visits-service', 'write', 'petclinic#visits'),
    ],
    foreignKeys: [foreignKey('petclinic#visits', 'petclinic#pets')],
    services: owned('petclinic', 'customers-service', 'visits-service'),
  });

  it('counts the key on pets, severity 20, and lists it on both tables', () => {
    expect(datasets.map(d => [d.dataset.name, d.severity])).toEqual([
      ['pets', 20],
      ['visits', 0],
    ]);
    expect(keys).toEqual([
      {
        constraint: 'visits_fk',
        from: dataset('petclinic#visits'),
        to: dataset('petclinic#pets'),
        fromOwner: service('visits-service'),
        toOwner: service('customers-service'),
      },
    ]);
    expect(datasets.map(d => d.crossingKeys)).toEqual([keys, keys]);
  });

  it('shows pets to the service that holds the key, too', () => {
    expect(byService.get(service('visits-service'))).toMatchObject({
      score: 28,
      datasets: [
        { dataset: dataset('petclinic#pets'), severity: 20 },
        { dataset: dataset('petclinic#visits'), severity: 0 },
      ],
    });
    expect(byService.get(service('customers-service'))).toMatchObject({
      score: 28,
      datasets: [{ dataset: dataset('petclinic#pets'), severity: 20 }],
    });
  });

  it('has no crossing where one service owns both tables', () => {
    expect(
      severities({
        accesses: [
          access('customers-service', 'write', 'petclinic#pets'),
          access('customers-service', 'write', 'petclinic#owners'),
        ],
        foreignKeys: [foreignKey('petclinic#pets', 'petclinic#owners')],
      }),
    ).toEqual({ pets: 0, owners: 0 });
  });
});

describe('train-ticket: every service has its own collection called orders', () => {
  it('does not take one name in two stores for one dataset', () => {
    const { datasets, byService } = score({
      accesses: ['ts-order', 'ts-order-other'].flatMap(name => [
        access(name, 'read', `${name}-mongo#orders`),
        access(name, 'write', `${name}-mongo#orders`),
      ]),
    });
    expect(
      datasets.map(d => [d.dataset.store, d.accessors.length, d.severity]),
    ).toEqual([
      ['resource:default/ts-order-mongo', 1, 0],
      ['resource:default/ts-order-other-mongo', 1, 0],
    ]);
    expect(byService.get(service('ts-order'))).toMatchObject({
      score: 0,
      word: 'free',
    });
  });
});

describe('confidence', () => {
  const owner = access('a', 'write', 'db#t');

  it.each([
    ['observed', 15, { low: 21.38, score: 21.38, high: 21.38 }],
    ['static', 12.19, { low: 0, score: 17.54, high: 21.38 }],
    ['granted', 4.76, { low: 0, score: 7.02, high: 21.38 }],
  ] as const)(
    'weighs a read that is %s at severity %f, and the score ranges from the observed alone to everything as if certain',
    (confidence, severity, interval) => {
      const { datasets, byService } = score({
        accesses: [owner, access('b', 'read', 'db#t', { confidence })],
      });
      expect(datasets[0].severity).toBe(severity);
      expect(byService.get(service('a'))).toMatchObject(interval);
    },
  );

  it('counts a view, change feed or outbox three tenths', () => {
    expect(
      severities({
        accesses: [owner, access('b', 'read', 'db#t', { via: 'outbox' })],
      }),
    ).toEqual({ t: 4.76 });
  });

  it('counts a writer that also reads as a writer only', () => {
    expect(
      severities({
        accesses: [
          access('a', 'ddl', 'db#t'),
          access('b', 'read', 'db#t'),
          access('b', 'write', 'db#t'),
        ],
      }),
    ).toEqual({ t: 45 });
  });
});

describe('data without one owner', () => {
  it('counts three writers as two foreign writers of an orphan', () => {
    expect(
      severities({
        accesses: ['a', 'b', 'c'].map(name => access(name, 'write', 'db#t')),
      }),
    ).toEqual({ t: 77.31 });
  });

  it('is no orphan with one user', () => {
    expect(severities({ accesses: [access('a', 'read', 'db#t')] })).toEqual({
      t: 0,
    });
  });

  it('still lists a declared dataset that nobody was seen using, without a score for its owner', () => {
    const { datasets, byService, ownedBy } = score({
      services: [
        {
          ref: service('a'),
          boundary: {
            decides: [],
            publishes: [],
            mustNotKnow: [],
            systemOfRecordFor: [
              { fact: 'order state', datasets: [dataset('db#t')] },
            ],
          },
        },
      ],
    });
    expect(datasets).toMatchObject([
      { severity: 0, accessors: [], observedTo: NOW },
    ]);
    expect(ownedBy.get(service('a'))).toEqual([
      { dataset: dataset('db#t'), basis: 'declared', fact: 'order state' },
    ]);
    expect(byService.has(service('a'))).toBe(false);
  });
});

describe('joins', () => {
  it('count on the dataset of the other owner, together with the read they imply', () => {
    const { datasets, joins } = score({
      accesses: [
        access('a', 'write', 'db#mine'),
        access('b', 'write', 'db#theirs'),
      ],
      joins: [join('a', 'db#mine', 'db#theirs')],
    });
    expect(datasets.map(d => [d.dataset.name, d.severity])).toEqual([
      ['mine', 0],
      ['theirs', 27.75],
    ]);
    expect(joins).toEqual([
      {
        service: service('a'),
        datasets: [dataset('db#mine'), dataset('db#theirs')],
      },
    ]);
  });

  it('do not cross anything within the datasets of one owner', () => {
    const { datasets, joins } = score({
      accesses: [access('b', 'write', 'db#x'), access('b', 'write', 'db#y')],
      joins: [join('a', 'db#x', 'db#y')],
    });
    expect(joins).toEqual([]);
    expect(datasets.map(d => d.severity)).toEqual([15, 15]);
  });
});

describe('evidence on a whole store', () => {
  it('is no evidence on any dataset in it', () => {
    const { datasets, byService } = score({
      accesses: ['a', 'b'].map(name =>
        access(name, 'read', 'db#*', { confidence: 'granted' }),
      ),
    });
    expect(datasets).toEqual([]);
    expect(byService.size).toBe(0);
  });
});
