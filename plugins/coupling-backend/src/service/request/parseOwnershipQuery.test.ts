import { parseOwnershipQuery } from './parseOwnershipQuery';

describe('parseOwnershipQuery', () => {
  it.each([
    ['orders.order', { name: 'orders.order' }],
    ['  order ', { name: 'order' }],
    [
      'Shop-DB#orders.Order',
      { store: 'resource:default/shop-db', name: 'orders.Order' },
    ],
    ['resource:shop/db#a#b', { store: 'resource:shop/db', name: 'a#b' }],
  ])('reads the dataset %s', (text, dataset) => {
    expect(parseOwnershipQuery({ dataset: text })).toEqual({
      dataset,
      limit: 50,
    });
  });

  it('completes the ref of a service', () => {
    expect(parseOwnershipQuery({ service: 'Orders', limit: 3 })).toEqual({
      service: 'component:default/orders',
      limit: 3,
    });
  });

  it.each([
    [{}, 'Give dataset, service or both'],
    [{ dataset: ' ' }, 'Give dataset, service or both'],
    [{ dataset: '#orders' }, /^dataset must be a name or store#name/],
    [{ dataset: 'db#' }, /^dataset must be a name or store#name/],
    [{ service: 'a b' }, /^service must be an entity ref/],
  ])('refuses %j', (query, message) => {
    expect(() => parseOwnershipQuery(query)).toThrow(message);
  });
});
