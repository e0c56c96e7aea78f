import { TICKET_PATTERN } from '@seams/backstage-plugin-coupling-node/releases';
import { namedChanges } from './namedChanges';

const named = (...texts: (string | null | undefined)[]) =>
  namedChanges(texts, { slug: 'acme/web/Orders', pattern: TICKET_PATTERN });

describe('namedChanges', () => {
  it.each([
    ['SHOP-12: cancel orders', ['SHOP-12']],
    ['See merge request !17', ['acme/web/orders!17']],
    ['See merge request acme/web/orders!17', ['acme/web/orders!17']],
    ['See merge request Acme/stock!4', ['acme/stock!4']],
    ['Closes #9', ['acme/web/orders#9']],
    ['Takes in gitlab-org/gitlab!99 and other/lib#3', []],
    ['Great!2 be true', []],
    ['', []],
  ])('finds in %j the changes %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('names each once', () => {
    expect(named('!1 and !1', null, 'SHOP-1', 'SHOP-1')).toEqual([
      'SHOP-1',
      'acme/web/orders!1',
    ]);
  });
});
