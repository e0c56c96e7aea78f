import { hiding } from '../__testUtils__/visibility';
import { refsInTexts, withoutHidden } from './withoutHidden';

const TEXT =
  'acme/mono could be of component:default/bank or Component:shop/orders-api.';

describe('withoutHidden', () => {
  it('finds the entities that a text names', () => {
    expect(refsInTexts([TEXT, 'https://example.com/a/b'])).toEqual([
      'component:default/bank',
      'component:shop/orders-api',
    ]);
  });

  it('leaves out the hidden ones alone', () => {
    expect(withoutHidden(TEXT, hiding('component:default/bank'))).toBe(
      'acme/mono could be of something hidden or Component:shop/orders-api.',
    );
    expect(withoutHidden(TEXT, hiding('component:shop/orders-api'))).toBe(
      'acme/mono could be of component:default/bank or something hidden.',
    );
  });
});
