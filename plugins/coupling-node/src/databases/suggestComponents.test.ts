import { suggestComponents } from './suggestComponents';

describe('suggestComponents', () => {
  const components = ['ordering-api', 'order-processor', 'OrderingApp'].map(
    name => ({ ref: `component:default/${name}`, name, annotations: {} }),
  );

  it.each([
    [
      'ordering_rw',
      ['component:default/OrderingApp', 'component:default/ordering-api'],
    ],
    ['order_processor', ['component:default/order-processor']],
    ['app', []],
    ['payments', []],
  ])('suggests for %s %j', (role, suggested) => {
    expect(suggestComponents(role, components)).toEqual(suggested);
  });
});
