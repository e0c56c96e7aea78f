import { hiding } from '../__testUtils__/visibility';
import type { Visibility } from './visibility';
import { createWithoutHidden, refsInTexts } from './withoutHidden';

const TEXT =
  'acme/mono could be of component:default/bank or Component:shop/orders-api.';
const BANK = 'component:default/bank';
const BYPASS = 'component:secret/bypass.v2';

const byName = new Map([
  ['bank', [BANK]],
  ['bypass.v2', [BYPASS]],
  ['orders', ['component:default/orders', 'component:secret/orders']],
]);
const withoutHidden = (text: string, ...hidden: string[]) =>
  createWithoutHidden(hiding(...hidden), byName)(text);

describe('withoutHidden', () => {
  it('finds the entities that a text names, by ref or by name alone', () => {
    expect(refsInTexts([TEXT, 'https://example.com/a/b'], byName)).toEqual([
      BANK,
      'component:shop/orders-api',
    ]);
    expect(refsInTexts(['acme/Bank.git and bypass.v2'], byName)).toEqual([
      BANK,
      BYPASS,
    ]);
  });

  it('leaves out the hidden ones alone', () => {
    expect(withoutHidden(TEXT, BANK)).toBe(
      'acme/mono could be of something hidden or Component:shop/orders-api.',
    );
    expect(withoutHidden(TEXT, 'component:shop/orders-api')).toBe(
      'acme/mono could be of component:default/bank or something hidden.',
    );
  });

  it.each([
    ['GET /repos/acme/Bank: 404', 'GET /repos/acme/something hidden: 404'],
    ['bank.ndjson, line 3', 'something hidden.ndjson, line 3'],
    ['bypass.v2 at bank-holiday', 'something hidden at bank-holiday'],
    ['orders are banked', 'orders are banked'],
    ['acme/bypass.v2.git', 'acme/something hidden.git'],
    ['eu.bypass.v2 and v2', 'eu.something hidden and v2'],
  ])('leaves out names of hidden entities in %j', (text, expected) => {
    expect(withoutHidden(text, BANK, BYPASS, 'component:secret/orders')).toBe(
      expected,
    );
  });

  it('leaves out the hidden store of a table written like a ref', () => {
    const visibility: Visibility = {
      ...hiding(BANK),
      // The catalog has nothing with the name of the table in its own.
      stateOf: ref => (ref === BANK ? 'hidden' : 'unresolved'),
    };
    expect(
      createWithoutHidden(
        visibility,
        byName,
      )('component:default/bank.accounts of component:default/gone.accounts'),
    ).toBe(
      'component:default/something hidden.accounts of component:default/gone.accounts',
    );
  });

  it('is done with long texts that are nearly refs', () => {
    for (const part of ['a.', 'a:', 'a:b/', '-a', 'component:default.']) {
      const text = part.repeat(100_000);
      refsInTexts([text], byName);
      expect(withoutHidden(text, BANK)).toBe(text);
    }
  });
});
