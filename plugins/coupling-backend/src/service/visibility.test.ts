import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createReadVisibility } from './visibility';

const open = new Map([
  ['component:default/orders', 'Order service'],
  ['group:default/shop', 'The Shop'],
]);
const all = new Map([...open, ['component:default/payments', 'payments']]);

/** Users see the open entities, the plugin itself sees all. */
const read = createReadVisibility({
  auth: mockServices.auth(),
  readNames: async (refs, { principal }) => {
    const isUser = (principal as { type: string }).type === 'user';
    const seen = isUser ? open : all;
    return new Map([...seen].filter(([ref]) => refs.includes(ref)));
  },
});

describe('readVisibility', () => {
  it('tells visible, hidden and unresolved entities apart', async () => {
    const visibility = await read(
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
    const { name } = await read(
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
    const { isShown } = await read([], mockCredentials.user());
    expect(isShown('component:default/orders')).toBe(false);
  });
});
