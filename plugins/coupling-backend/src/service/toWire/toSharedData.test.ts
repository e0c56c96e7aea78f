import type { DatasetAssessment, SharedData } from '@seams/coupling-core';
import { assessedDataset } from '../../__testUtils__/assessment';
import { hiding } from '../../__testUtils__/visibility';
import type { Visibility } from '../visibility';
import { toSharedData } from './toSharedData';

const ORDERS = 'component:default/orders';
const BANK = 'component:default/bank';
const SHOP_DB = 'resource:default/shop-db';
const VAULT = 'resource:default/vault';

const sharedBy = (reader: string, store = SHOP_DB): DatasetAssessment =>
  assessedDataset(store, 'orders.order', {
    severity: 15,
    systemOfRecord: { status: 'known', service: ORDERS, basis: 'declared' },
    accessors: [
      {
        service: reader,
        modes: ['read'],
        confidence: 1,
        foreign: true,
        otherTeam: false,
        joinsAcross: false,
      },
    ],
  });

const scoreOf = (datasets: DatasetAssessment[]): SharedData => ({
  status: 'known',
  score: 22,
  low: 22,
  high: 22,
  word: 'loose',
  datasets: datasets.map(({ dataset, severity }) => ({ dataset, severity })),
  observedTo: '2026-08-01T00:00:00.000Z',
});

const map = (
  datasets: DatasetAssessment[],
  visibility: Visibility = hiding(),
  sharedData = scoreOf(datasets),
) =>
  toSharedData(sharedData, {
    datasets,
    trend: [],
    evidence: { stale: false },
    visibility,
  });

describe('toSharedData', () => {
  it('speaks of the worst dataset', () => {
    const wire = map([sharedBy('component:default/web')]);
    expect(wire.sentence).toBe(wire.datasets[0].sentence);
    expect(wire.sentence).toContain('web');
  });

  it('counts hidden accessors and does not name them', () => {
    const wire = map([sharedBy(BANK)], hiding(BANK));
    expect(wire.datasets[0]).toMatchObject({
      accessors: [],
      hiddenAccessors: 1,
      severity: 15,
    });
    expect(wire.sentence).toContain('something hidden');
    expect(JSON.stringify(wire)).not.toContain('bank');
  });

  it('does not say who a hidden system of record is', () => {
    const wire = map([sharedBy('component:default/web')], hiding(ORDERS));
    expect(wire.datasets[0].systemOfRecord).toEqual({ status: 'hidden' });
    expect(JSON.stringify(wire)).not.toContain('component:default/orders');
  });

  it('leaves out datasets in hidden stores, and says that there are some', () => {
    const wire = map([sharedBy(BANK, VAULT)], hiding(VAULT));
    expect(wire.datasets).toEqual([]);
    expect(wire.sentence).toBe(
      'It shares data in stores that you may not see.',
    );
  });

  it('leaves keys to hidden stores out of the sentence', () => {
    const dataset = sharedBy('component:default/web');
    const toVault = {
      constraint: 'fk_card',
      from: dataset.dataset,
      to: { store: VAULT, name: 'cards' },
      fromOwner: ORDERS,
      toOwner: BANK,
    };
    const wire = map([{ ...dataset, crossingKeys: [toVault] }], hiding(VAULT));
    expect(wire.sentence).toBe(map([dataset]).sentence);
  });

  it.each([
    [1, 'No other service uses its dataset.'],
    [2, 'No other service uses its 2 datasets.'],
  ])('says so when nothing is shared in %s', (count, sentence) => {
    const own = ['a', 'b'].slice(0, count);
    const wire = map(own.map(name => assessedDataset(SHOP_DB, name)));
    expect(wire.sentence).toBe(sentence);
  });

  it('has no number when the score is unknown', () => {
    const reason = { code: 'no-access-evidence' as const };
    const wire = map([], hiding(), { status: 'unknown', reason });
    expect(wire.status).toBe('unknown');
    expect(wire).not.toHaveProperty('score');
  });
});
