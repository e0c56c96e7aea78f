import { checkBoundary } from './checkBoundary';

const messages = (boundary: unknown) =>
  checkBoundary(boundary).map(({ path, reason }) => `${path} ${reason}`);

describe('checkBoundary', () => {
  it('finds nothing wrong with a complete boundary', () => {
    expect(
      messages({
        decides: ['when an order may be cancelled'],
        systemOfRecordFor: [
          {
            fact: 'order state',
            datasets: [
              'resource:default/shop-db#orders.order',
              'shop-db#billing.*',
              'resource:orders-cache',
            ],
          },
        ],
        publishes: ['api:default/order-placed'],
        mustNotKnow: ['resource:default/payments-db', 'checkout page flow'],
        exemptions: [
          {
            rule: 'foreign-read',
            dataset: 'resource:default/stock-db#stock',
            service: 'component:default/stock',
            reason: 'the report moves in spring',
            approvedBy: 'group:default/architects',
            until: '2027-03-31',
          },
        ],
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'a boundary that is no object',
      'orders',
      'spec.boundary must be an object, but is "orders"',
    ],
    [
      'an empty boundary value',
      null,
      'spec.boundary must be an object, not null; leave it out if there is no value',
    ],
    [
      'a list that is one text',
      { mustNotKnow: 'payments' },
      'spec.boundary.mustNotKnow must be a list, but is "payments"',
    ],
    [
      'a fact without a name',
      { systemOfRecordFor: [{ datasets: ['shop-db#t'] }] },
      'spec.boundary.systemOfRecordFor[0].fact is missing; it must be text',
    ],
    [
      'a fact without datasets',
      { systemOfRecordFor: [{ fact: 'state', datasets: [] }] },
      'spec.boundary.systemOfRecordFor[0].datasets must list at least 1 entries',
    ],
    [
      'a dataset of something that is no resource',
      {
        systemOfRecordFor: [
          { fact: 'a', datasets: ['shop-db#t'] },
          { fact: 'b', datasets: ['shop-db#u', 'component:orders#t'] },
        ],
      },
      'spec.boundary.systemOfRecordFor[1].datasets[1] must be a table, a schema or a store of a Resource in the catalog, like resource:default/shop-db#orders.order, resource:default/shop-db#orders or resource:default/shop-db, but is "component:orders#t"',
    ],
    [
      'an event in words',
      { publishes: ['an order was placed'] },
      'spec.boundary.publishes[0] must be an entity ref, like api:default/order-placed, but is "an order was placed"',
    ],
    [
      'a misspelt field',
      { systemOfRecord: [] },
      'spec.boundary.systemOfRecord is not a field of a boundary; did you mean systemOfRecordFor?',
    ],
    [
      'a field that belongs elsewhere',
      { systemOfRecordFor: [{ fact: 'a', datasets: ['db#t'], table: 't' }] },
      'spec.boundary.systemOfRecordFor[0].table is not a field of a boundary; those here are fact, datasets',
    ],
    [
      'what is owned and must not be known',
      {
        systemOfRecordFor: [{ fact: 'a', datasets: ['shop-db#t'] }],
        mustNotKnow: ['payments', 'resource:default/shop-db#t'],
      },
      'spec.boundary.mustNotKnow[1] "resource:default/shop-db#t" also stands under systemOfRecordFor; take it out of one of the two',
    ],
  ])('says what is wrong with %s', (_, boundary, message) => {
    expect(messages(boundary)).toEqual([message]);
  });

  it('says of an exemption all that it lacks', () => {
    expect(
      messages({
        exemptions: [
          { rule: 'foreign-reed', approvedBy: 'me!', until: 'soon' },
        ],
      }),
    ).toEqual([
      expect.stringMatching(
        /^spec\.boundary\.exemptions\[0\]\.rule "foreign-reed" is not allowed; use one of "contested-system-of-record", /,
      ),
      'spec.boundary.exemptions[0].reason is missing; it must be text',
      'spec.boundary.exemptions[0].approvedBy must be an entity ref, like group:default/architects, but is "me!"',
      'spec.boundary.exemptions[0].until must be the last day it holds, like 2027-01-31, but is "soon"',
    ]);
  });

  it('takes no day that is not in the calendar', () => {
    const until = (day: string) =>
      messages({
        exemptions: [
          { rule: 'foreign-read', reason: 'x', approvedBy: 'ann', until: day },
        ],
      }).length;
    expect([until('2028-02-29'), until('2027-02-29')]).toEqual([0, 1]);
  });
});
