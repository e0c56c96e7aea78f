import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { listAnnotation } from './listAnnotation';
import { readComponents } from './readComponents';

const entity = (
  kind: string,
  name: string,
  annotations?: Record<string, string>,
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { namespace: 'Shop', name, annotations },
  spec: {},
});

describe('readComponents', () => {
  it('reads the components that have one of the annotations', async () => {
    const components = await readComponents({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          entity('Component', 'Orders', { 'x.test/id': '7', other: 'a' }),
          entity('Component', 'stock', { 'y.test/id': '8' }),
          entity('Component', 'empty', { 'x.test/id': '' }),
          entity('Component', 'bare'),
          entity('System', 'sys', { 'x.test/id': '9' }),
        ],
      }),
      annotations: ['x.test/id', 'y.test/id'],
    });
    expect(components).toEqual([
      {
        ref: 'component:shop/orders',
        name: 'Orders',
        annotations: { 'x.test/id': '7', other: 'a' },
      },
      {
        ref: 'component:shop/stock',
        name: 'stock',
        annotations: { 'y.test/id': '8' },
      },
    ]);
  });
});

describe('readComponents without annotations', () => {
  it('reads all components and nothing else', async () => {
    const components = await readComponents({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [entity('Component', 'bare'), entity('System', 'sys')],
      }),
    });
    expect(components).toEqual([
      { ref: 'component:shop/bare', name: 'bare', annotations: {} },
    ]);
  });
});

describe('listAnnotation', () => {
  it.each([
    ['PABC', ['PABC']],
    [' a, b ,,a', ['a', 'b']],
    ['', []],
    [undefined, []],
  ])('reads %j as %j', (value, expected) => {
    expect(listAnnotation(value)).toEqual(expected);
  });
});
