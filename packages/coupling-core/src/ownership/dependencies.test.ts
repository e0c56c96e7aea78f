import type { DatasetAssessment } from '../assessment';
import { access, call, dataset, service } from '../testing/evidence';
import { findDependencies } from './dependencies';

const owned = (name: string, owner?: string): DatasetAssessment => ({
  dataset: dataset(`db#${name}`),
  systemOfRecord: owner
    ? { status: 'known', service: service(owner), basis: 'declared' }
    : { status: 'none' },
  severity: 0,
  accessors: [],
  crossingKeys: [],
  conflicts: [],
  observedTo: '2026-08-01T00:00:00.000Z',
});

const find = (evidence: Partial<Parameters<typeof findDependencies>[0]>) =>
  findDependencies({ calls: [], accesses: [], datasets: [], ...evidence });

describe('findDependencies', () => {
  it('is whom a service calls, each once', () => {
    expect(
      find({
        calls: [
          call('web', 'orders', { style: 'sync' }),
          call('web', 'orders', { style: 'unknown' }),
          call('web', 'billing', { style: 'unknown' }),
          call('web', 'web', { style: 'sync' }),
        ],
      }),
    ).toEqual(
      new Map([
        [
          service('web'),
          [
            { service: service('billing'), via: ['call'] },
            { service: service('orders'), via: ['call'] },
          ],
        ],
      ]),
    );
  });

  it('is whose events it takes, and not who takes its own', () => {
    expect(
      find({ calls: [call('orders', 'mail', { style: 'async' })] }),
    ).toEqual(
      new Map([
        [service('mail'), [{ service: service('orders'), via: ['event'] }]],
      ]),
    );
  });

  it('is whose data it works on, as far as somebody owns it', () => {
    const datasets = [owned('order', 'orders'), owned('lost')];
    const accesses = [
      access('web', 'read', 'db#order'),
      access('web', 'read', 'db#lost'),
      access('orders', 'write', 'db#order'),
    ];
    const calls = [call('web', 'orders', { style: 'sync' })];
    expect(find({ datasets, accesses, calls })).toEqual(
      new Map([
        [
          service('web'),
          [{ service: service('orders'), via: ['call', 'data'] }],
        ],
      ]),
    );
  });

  it('is who owns all data of a store, when no more is known', () => {
    const accesses = [access('web', 'read', 'db#*')];
    const one = [owned('order', 'orders'), owned('line', 'orders')];
    expect(find({ datasets: one, accesses }).get(service('web'))).toEqual([
      { service: service('orders'), via: ['data'] },
    ]);
    const two = [...one, owned('stock', 'stock')];
    expect(find({ datasets: two, accesses })).toEqual(new Map());
  });
});
