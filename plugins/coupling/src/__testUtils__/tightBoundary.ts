import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';

/** What TIGHT declares, and what contradicts it. */
export const TIGHT_BOUNDARY: ServiceCoupling['boundary'] = {
  decides: ['when an order may be cancelled'],
  systemOfRecordFor: [
    {
      fact: 'order state',
      datasets: [
        {
          dataset: {
            store: 'resource:default/eshop-orderingdb',
            name: 'ordering',
          },
          conflicts: [
            {
              code: 'others-write',
              sentence:
                'order-processor writes ordering.orders, and helm-controller, which claims it, was not seen writing it.',
            },
          ],
        },
        {
          dataset: { store: 'resource:default/order-archive', name: '*' },
          conflicts: [],
        },
      ],
    },
    {
      fact: 'refunds',
      datasets: [
        {
          dataset: {
            store: 'resource:default/payments-db',
            name: 'refunds',
          },
          conflicts: [
            {
              code: 'several-claimants',
              sentence: 'helm-controller and payments each claim refunds.',
            },
          ],
        },
      ],
    },
  ],
  publishes: ['api:default/order-placed'],
  mustNotKnow: [
    {
      entry: 'resource:default/petclinic-db',
      checked: true,
      contradiction: 'It reads and writes visits.',
    },
    { entry: 'component:default/argo-cd', checked: true },
    { entry: 'payment provider rules', checked: false },
  ],
};
