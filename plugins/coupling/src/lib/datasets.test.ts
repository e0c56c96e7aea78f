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
});

describe('datasetKey', () => {
  it('tells the same name in two stores apart', () => {
    expect(
      datasetKey({ store: 'resource:default/a', name: 'orders' }),
    ).not.toBe(datasetKey({ store: 'resource:default/b', name: 'orders' }));
  });
});
