import type { DatasetAssessment, SystemOfRecord } from '../assessment';
import type { CatalogService } from '../catalog/catalogModel';
import { dataset } from '../testing/evidence';
import { parseOwnershipFile } from './ownershipFile';
import { toOwnershipFile } from './toOwnershipFile';

const ORDERS = 'component:default/orders';
const STOCK = 'component:default/stock';
const AT = '2026-09-01T00:00:00.000Z';

const assessed = (
  name: string,
  systemOfRecord: SystemOfRecord,
): DatasetAssessment => ({
  dataset: dataset(name),
  systemOfRecord,
  conflicts: [],
  severity: 0,
  accessors: [],
  crossingKeys: [],
  observedTo: AT,
});

const claiming = (ref: string, ...names: string[]): CatalogService => ({
  ref,
  owner: `group:default/of-${ref.split('/')[1]}`,
  boundary: {
    decides: [],
    systemOfRecordFor: [{ fact: 'facts', datasets: names.map(dataset) }],
    publishes: [],
    mustNotKnow: [],
  },
});

const fileOf = (datasets: DatasetAssessment[], services: CatalogService[]) =>
  toOwnershipFile({ assessedAt: AT, datasets }, { services });

describe('toOwnershipFile', () => {
  it('names system of record and team of what was assessed', () => {
    const known = {
      status: 'known',
      service: ORDERS,
      basis: 'sole-writer',
    } as const;
    expect(
      fileOf(
        [assessed('db#b', { status: 'none' }), assessed('db#a', known)],
        [claiming(ORDERS)],
      ).datasets,
    ).toEqual([
      {
        ...dataset('db#a'),
        systemOfRecord: known,
        team: 'group:default/of-orders',
      },
      { ...dataset('db#b'), systemOfRecord: { status: 'none' } },
    ]);
  });

  it('has what boundaries name, also schemas and stores without evidence', () => {
    const { datasets } = fileOf(
      [],
      [claiming(ORDERS, 'db#sales', 'db#both'), claiming(STOCK, 'db#both')],
    );
    expect(
      datasets.map(({ name, systemOfRecord }) => [name, systemOfRecord]),
    ).toEqual([
      ['both', { status: 'contested', claimants: [ORDERS, STOCK] }],
      ['sales', { status: 'known', service: ORDERS, basis: 'declared' }],
    ]);
  });

  it('has the exemptions of boundaries and those given besides, and can be read', () => {
    const exemption = {
      rule: 'foreign-read',
      service: ORDERS,
      reason: 'reports',
      approvedBy: 'user:default/kim',
      until: '2027-01-31',
    };
    const orders = claiming(ORDERS, 'db#*');
    orders.boundary!.exemptions = [exemption];
    const file = toOwnershipFile(
      { assessedAt: AT, datasets: [] },
      {
        services: [orders],
        exemptions: [{ ...exemption, rule: 'foreign-write', id: '7' }],
      },
    );
    expect(file.exemptions.map(({ rule }) => rule)).toEqual([
      'foreign-write',
      'foreign-read',
    ]);
    expect(parseOwnershipFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });
});
