import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createReadVisibility } from './visibility';

const entity = (kind: string, name: string, more = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, ...more },
});

const open = [
  entity('Component', 'Orders', { title: 'Order service' }),
  {
    ...entity('Group', 'shop'),
    spec: { profile: { displayName: 'The Shop' } },
  },
];
const all = [...open, entity('Component', 'payments')];

/** Users see the open entities, the plugin itself sees all. */
const readVisibility = () => {
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: (query, options) => {
      const { principal } = (options as any).credentials;
      const entities = principal.type === 'user' ? open : all;
      return catalogServiceMock({ entities }).getEntitiesByRefs(query);
    },
  });
  const auth = mockServices.auth();
  return { catalog, read: createReadVisibility({ auth, catalog }) };
};

describe('readVisibility', () => {
  it('tells visible, hidden and unresolved entities apart', async () => {
    const visibility = await readVisibility().read(
      [
        'component:default/orders',
        'component:default/payments',
        'component:default/ghost',
      ],
      mockCredentials.user(),
    );
    expect(visibility.stateOf('component:default/orders')).toBe('visible');
    expect(visibility.stateOf('component:default/payments')).toBe('hidden');
    expect(visibility.stateOf('component:default/ghost')).toBe('unresolved');
  });

  it('names entities as people know them, and never the hidden ones', async () => {
    const { name } = await readVisibility().read(
      [
        'component:default/orders',
        'group:default/shop',
        'component:default/ghost',
        'component:default/payments',
      ],
      mockCredentials.user(),
    );
    expect(name('component:default/orders')).toBe('Order service');
    expect(name('group:default/shop')).toBe('The Shop');
    expect(name('component:default/ghost')).toBe('ghost');
    expect(name('component:default/payments')).toBe(
      'something you may not see',
    );
  });

  it('hides what was not asked for', async () => {
    const { isShown } = await readVisibility().read([], mockCredentials.user());
    expect(isShown('component:default/orders')).toBe(false);
  });

  it('asks for large fleets in parts', async () => {
    const { catalog, read } = readVisibility();
    const refs = Array.from(
      { length: 2_500 },
      (_, n) => `component:default/${n}`,
    );
    await read(refs, mockCredentials.user());
    expect(
      catalog.getEntitiesByRefs.mock.calls.map(([q]) => q.entityRefs.length),
    ).toEqual([1_000, 1_000, 500, 1_000, 1_000, 500]);
  });
});
