import { namedRefs } from './namedRefs';

describe('namedRefs', () => {
  it('finds complete entity refs at any depth, and nothing else', () => {
    expect(
      namedRefs({
        service: 'component:default/orders',
        datasets: [{ store: 'resource:default/shop-db', name: 'a:b/c d' }],
        url: 'https://ci.example/1',
        short: 'orders',
        at: '2026-08-01T00:00:00.000Z',
        none: null,
      }),
    ).toEqual(
      new Set(['component:default/orders', 'resource:default/shop-db']),
    );
  });
});
