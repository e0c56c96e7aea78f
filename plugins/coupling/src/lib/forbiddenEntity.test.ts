import { forbiddenEntity } from './forbiddenEntity';

describe('forbiddenEntity', () => {
  it.each([
    ['resource:shop-db', 'resource:default/shop-db'],
    ['component:billing/invoices', 'component:billing/invoices'],
    ['shop-db#orders.order', 'resource:default/shop-db'],
    [' resource:default/shop-db#* ', 'resource:default/shop-db'],
  ])('is found in %p', (entry, expected) => {
    expect(forbiddenEntity({ entry, checked: true })).toBe(expected);
  });

  it('is not looked for in plain words', () => {
    expect(
      forbiddenEntity({ entry: 'rules: of payments', checked: false }),
    ).toBeUndefined();
  });
});
