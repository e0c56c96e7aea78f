import { TIGHT } from '../__testUtils__/serviceCouplings';
import { borrowedDatasets, datasetKey, ownedDatasets } from './datasets';

const [OWN, FOREIGN] = TIGHT.sharedData.datasets;

function withDatasets(datasets: typeof TIGHT.sharedData.datasets) {
  return { ...TIGHT, sharedData: { ...TIGHT.sharedData, datasets } };
}

describe('borrowedDatasets', () => {
  it('leaves out what the service is the system of record for', () => {
    expect(borrowedDatasets(TIGHT)).toEqual([
      { coupling: FOREIGN, modes: ['read', 'write'] },
    ]);
  });

  it('keeps datasets that nobody owns, or whose owner is hidden', () => {
    const orphan = { ...OWN, systemOfRecord: { status: 'none' as const } };
    const hidden = { ...OWN, systemOfRecord: { status: 'hidden' as const } };
    expect(
      borrowedDatasets(withDatasets([orphan, hidden])).map(
        ({ coupling }) => coupling.systemOfRecord.status,
      ),
    ).toEqual(['none', 'hidden']);
  });
});

describe('ownedDatasets', () => {
  it('puts the most shared first', () => {
    expect(ownedDatasets(TIGHT).map(({ dataset }) => dataset.name)).toEqual([
      'ordering.orders',
      'ordering.buyers',
    ]);
  });

  it('counts as people do among equally shared ones', () => {
    const named = (name: string) => ({
      ...TIGHT.systemOfRecordFor[0],
      dataset: { store: 'resource:default/shop-db', name },
    });
    const owned = ownedDatasets({
      ...TIGHT,
      systemOfRecordFor: [named('part_10'), named('part_9')],
    });
    expect(owned.map(({ dataset }) => dataset.name)).toEqual([
      'part_9',
      'part_10',
    ]);
  });
});

describe('datasetKey', () => {
  it('tells the same name in two stores apart', () => {
    expect(
      datasetKey({ store: 'resource:default/a', name: 'orders' }),
    ).not.toBe(datasetKey({ store: 'resource:default/b', name: 'orders' }));
  });
});
