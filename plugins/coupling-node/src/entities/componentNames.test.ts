import { componentNames } from './componentNames';
import { resolveComponentName } from './resolveComponentName';

const components = [
  { ref: 'component:default/orders', name: 'Orders' },
  { ref: 'component:shop/orders', name: 'orders' },
  { ref: 'component:shop/stock', name: 'stock' },
];
const { find } = componentNames(components);
const found = (ref: string) => ({ status: 'found', ref });

describe('componentNames', () => {
  it.each([
    ['an entity ref', 'Component:shop/Orders', 'component:shop/orders'],
    ['a namespace and a name', 'Shop/Orders', 'component:shop/orders'],
    ['a bare name', ' STOCK ', 'component:shop/stock'],
    ['the end of a path', 'apps/backend/stock', 'component:shop/stock'],
    ['the end of a scope', 'prod:stock', 'component:shop/stock'],
    ['a path with the namespace', 'k8s/shop/orders', 'component:shop/orders'],
  ])('finds %s', (_what, name, ref) => {
    expect(find(name)).toEqual(found(ref));
  });

  it('takes no side when several components are called so', () => {
    const unclear = {
      status: 'unclear',
      refs: ['component:default/orders', 'component:shop/orders'],
    };
    expect(find('orders')).toEqual(unclear);
    expect(find('apps/orders')).toEqual(unclear);
  });

  it('looks in no other namespace than the one that is named', () => {
    expect(find('default/stock')).toEqual({
      status: 'unknown',
      ref: 'component:default/stock',
    });
    expect(find('component:shop/ghost')).toEqual({
      status: 'unknown',
      ref: 'component:shop/ghost',
    });
  });

  it.each([
    ['Ghost', 'component:default/ghost'],
    ['The ghost!', 'component:default/the-ghost'],
    ['services/ghost', 'component:default/ghost'],
    ['///', undefined],
    ['…', undefined],
    ['', undefined],
  ])('gives %j, whom nobody knows, the ref %s', (name, ref) => {
    expect(find(name)).toEqual({ status: 'unknown', ...(ref && { ref }) });
  });
});

describe('resolveComponentName', () => {
  it.each([
    ['component:shop/orders', 'component:shop/orders'],
    ['apps/stock', 'component:shop/stock'],
    ['orders', undefined],
    ['payments', undefined],
    ['', undefined],
  ])('takes %j for %j', (name, expected) => {
    expect(resolveComponentName(name, components)).toBe(expected);
  });
});
