import type { BoundaryAssessment } from '@seams/coupling-core';
import { hiding } from '../../__testUtils__/visibility';
import { toBoundary } from './toBoundary';

const ORDERS = 'component:default/orders';
const BANK = 'component:default/bank';
const VAULT = 'resource:default/vault';
const orders = { store: 'resource:default/shop-db', name: 'orders' };
const cards = { store: VAULT, name: 'cards' };

const boundary: BoundaryAssessment = {
  decides: ['when an order may be cancelled'],
  systemOfRecordFor: [
    {
      fact: 'order state',
      datasets: [
        {
          dataset: orders,
          conflicts: [
            {
              dataset: { ...orders, name: 'orders.line' },
              conflict: {
                code: 'others-write',
                owner: ORDERS,
                writers: [BANK],
                ownerWrites: false,
              },
            },
          ],
        },
      ],
    },
    { fact: 'means of payment', datasets: [{ dataset: cards, conflicts: [] }] },
  ],
  publishes: ['api:default/order-placed', 'api:default/secret'],
  mustNotKnow: [
    { entry: 'payment provider rules', uses: [] },
    {
      entry: 'resource:vault',
      target: { ref: VAULT, dataset: { store: VAULT, name: '*' } },
      uses: [{ way: 'read', ref: VAULT, dataset: cards }],
    },
    {
      entry: 'system:pay',
      target: { ref: 'system:default/pay' },
      uses: [{ way: 'call', ref: BANK }],
    },
  ],
};

describe('toBoundary', () => {
  it('says beside each entry what contradicts it', () => {
    expect(toBoundary(boundary, hiding())).toEqual({
      decides: ['when an order may be cancelled'],
      systemOfRecordFor: [
        {
          fact: 'order state',
          datasets: [
            {
              dataset: orders,
              conflicts: [
                {
                  code: 'others-write',
                  parameters: {
                    dataset: 'orders.line',
                    owner: 'orders',
                    writers: 'bank',
                    ownerWrites: 'false',
                  },
                  sentence:
                    'bank writes orders.line, and orders, which claims it, was not seen writing it.',
                },
              ],
            },
          ],
        },
        {
          fact: 'means of payment',
          datasets: [{ dataset: cards, conflicts: [] }],
        },
      ],
      publishes: ['api:default/order-placed', 'api:default/secret'],
      mustNotKnow: [
        { entry: 'payment provider rules', checked: false },
        {
          entry: 'resource:vault',
          checked: true,
          contradiction: 'It reads cards.',
        },
        {
          entry: 'system:pay',
          checked: true,
          contradiction: 'It calls bank.',
        },
      ],
    });
  });

  it('names nothing that is hidden', () => {
    const shown = toBoundary(
      boundary,
      hiding(VAULT, BANK, 'api:default/secret'),
    );
    expect(JSON.stringify(shown)).not.toMatch(/vault|bank|cards"|secret/);
    expect(shown.mustNotKnow.map(({ entry }) => entry)).toEqual([
      'payment provider rules',
      'system:pay',
    ]);
    expect(shown.mustNotKnow[1].contradiction).toBe(
      'It calls something hidden.',
    );
  });

  it('does not name data in a hidden store that a shown service must not be known by', () => {
    const known: BoundaryAssessment = {
      ...boundary,
      mustNotKnow: [
        {
          entry: 'component:bank',
          target: { ref: BANK },
          uses: [{ way: 'read', ref: VAULT, dataset: cards }],
        },
      ],
    };
    const [{ contradiction }] = toBoundary(known, hiding(VAULT)).mustNotKnow;
    expect(contradiction).toBe('It reads something hidden.');
  });
});
