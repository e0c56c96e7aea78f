import { parseOwnershipFile } from './ownershipFile';

const file = {
  seamsOwnership: 1,
  assessedAt: '2026-09-01T00:00:00Z',
  datasets: [
    {
      store: 'shop-db',
      name: 'orders.order',
      systemOfRecord: {
        status: 'known',
        service: 'orders',
        basis: 'declared',
      },
      team: 'group:default/Shop',
    },
  ],
  exemptions: [],
};

describe('parseOwnershipFile', () => {
  it('completes the refs', () => {
    expect(parseOwnershipFile(file).datasets).toEqual([
      {
        store: 'resource:default/shop-db',
        name: 'orders.order',
        systemOfRecord: {
          status: 'known',
          service: 'component:default/orders',
          basis: 'declared',
        },
        team: 'group:default/shop',
      },
    ]);
  });

  it('says which field is wrong', () => {
    const exemptions = [
      {
        rule: 'foreign-read',
        service: 'billing',
        reason: 'reporting',
        approvedBy: 'kim',
        until: 'soon',
      },
    ];
    expect(() => parseOwnershipFile({ ...file, exemptions })).toThrow(
      'exemptions.0.until: Invalid ISO date',
    );
  });

  it('refuses another format', () => {
    expect(() => parseOwnershipFile({ seamsOwnership: 2 })).toThrow(
      'seamsOwnership: version 2 is newer than this program, which knows 1: update it',
    );
    expect(() => parseOwnershipFile({ seamsOwnership: 'x' })).toThrow(
      'seamsOwnership: ',
    );
    expect(() => parseOwnershipFile([])).toThrow('the file: ');
  });
});
