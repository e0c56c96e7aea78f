import { assignComponents, type RepositoryComponent } from './assignComponents';
import { productionMatcher } from './productionMatcher';

const component = (
  name: string,
  more: Partial<RepositoryComponent> = {},
): RepositoryComponent => ({
  ref: `component:default/${name}`,
  name,
  environments: [],
  tags: [],
  ...more,
});
const assign = (
  components: RepositoryComponent[],
  released: { environment?: string; ref?: string },
) => {
  const result = assignComponents(
    released,
    { slug: 'acme/shop', components },
    {
      isProduction: productionMatcher(),
      annotations: ['x.test/environments', 'x.test/tags'],
    },
  );
  return 'refs' in result
    ? result.refs.map(ref => ref.replace('component:default/', ''))
    : result;
};

describe('assignComponents', () => {
  const pair = [component('orders'), component('stock')];
  const told = [
    component('orders', { environments: ['eu/*'], tags: ['o@*'] }),
    component('stock', { environments: ['eu/*', 'live'] }),
    component('shop'),
  ];

  it.each([
    [[component('orders')], { environment: 'production' }, ['orders']],
    [
      [component('orders')],
      { environment: 'staging' },
      { leftOut: 'not-production' },
    ],
    [
      [component('orders', { environments: ['*'] })],
      { environment: 'pre-prod' },
      { leftOut: 'not-production' },
    ],
    [
      [component('orders', { tags: ['o@*'] })],
      { ref: 'v1.0.0' },
      { leftOut: 'nobodys' },
    ],
    [[component('orders')], { ref: 'v1.0.0' }, ['orders']],
    [pair, { ref: 'orders@1.0.0' }, ['orders']],
    [pair, { ref: 'stock-v1.0.0' }, ['stock']],
    [pair, { ref: 'refs/tags/stock/2.0' }, ['stock']],
    [pair, { ref: 'orders/2026-06-01' }, ['orders']],
    [pair, { ref: 'stock-31' }, ['stock']],
    [pair, { environment: 'Production – orders' }, ['orders']],
    [pair, { environment: 'acme / stock (Production)' }, ['stock']],
    [pair, { environment: 'production-orders', ref: 'main' }, ['orders']],
    [pair, { environment: 'stock-production', ref: 'main' }, ['stock']],
    [told, { environment: 'live' }, ['stock']],
    [told, { environment: 'eu/west' }, ['orders', 'stock']],
    [
      told,
      { environment: 'production', ref: 'main' },
      { unclear: expect.anything() },
    ],
    [told, { ref: 'o@1.0.0' }, ['orders']],
    [told, { ref: 'shop@1.0.0' }, ['shop']],
  ])('of %j, %j is of %j', (components, released, expected) => {
    expect(assign(components, released)).toEqual(expected);
  });

  it('does not guess, and says how to tell', () => {
    expect(assign(pair, { environment: 'production', ref: 'main' })).toEqual({
      unclear:
        'could be of any of the 2 components of acme/shop: annotate them with x.test/environments or x.test/tags',
    });
  });
});
