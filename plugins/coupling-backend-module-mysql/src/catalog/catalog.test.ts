import { NotedMemory } from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from '../__testUtils__/collectorOf';
import { describeOnMariaDb } from '../__testUtils__/describeOnMariaDb';
import { ShopServer } from '../__testUtils__/shopServer';
import { meansSchema } from './grants';

describe('meansSchema', () => {
  it.each([
    ['shop', 'shop', true],
    ['shop', 'shops', false],
    ['shop%', 'shop_eu', true],
    ['shop_', 'shop1', true],
    ['shop\\_eu', 'shop_eu', true],
    ['shop\\_eu', 'shopxeu', false],
    ['a.b', 'axb', false],
    ['%', '', true],
    ['%b%', 'abc', true],
    ['%b_', 'abbc', true],
    ['a%b', 'ab', true],
    ['a%b', 'abc', false],
    ['\\%%', '%x', true],
    ['%\\%', 'x%', true],
    ['%\\%', 'x', false],
    // A text that is gone back over for each % would take years.
    [`${'%a'.repeat(30)}%b`, 'a'.repeat(64), false],
    ['%_'.repeat(31), 'a'.repeat(30), false],
  ])('takes %s for %s: %s', (pattern, schema, expected) => {
    expect(meansSchema(pattern)(schema)).toBe(expected);
  });
});

describeOnMariaDb('grants of MySQL', () => {
  let shop: ShopServer;

  beforeAll(async () => {
    shop = await ShopServer.start();
  });

  afterAll(() => shop?.stop());

  beforeEach(() => shop.fill());

  const known = [component('catalog-api', 'catalog', 'catalog_app')];

  async function granted(memory: NotedMemory) {
    await memory.run(collectorOf(instanceOf(shop), known));
    return memory
      .evidence()
      .flatMap(item =>
        item.kind === 'access' && item.confidence === 'granted'
          ? [[item.mode, item.dataset.name, item.via].filter(Boolean).join(' ')]
          : [],
      )
      .sort();
  }

  it('are evidence of accounts, when the two tables without passwords may be read', async () => {
    await shop.admin(
      'grant select on mysql.db to coupling_reader',
      'grant select on mysql.tables_priv to coupling_reader',
      'create view shared.all_orders as select id from ordering.orders',
      'grant select, show view on shared.all_orders to coupling_reader',
      'revoke all, grant option from catalog_app',
      'grant select, insert, alter on catalog.* to catalog_app',
      'grant update (note) on ordering.orders to catalog_app',
      'grant select on shared.all_orders to catalog_app',
    );
    const memory = new NotedMemory();
    await expect(granted(memory)).resolves.toEqual([
      'ddl catalog.items',
      'read catalog.items',
      'read ordering.orders view',
      'write catalog.items',
      'write ordering.orders',
    ]);
    expect(memory.notes.join()).not.toContain('grants');
  });

  it('are said not to be known, when they may not be read', async () => {
    const memory = new NotedMemory();
    await expect(granted(memory)).resolves.toEqual([]);
    expect(memory.notes).toEqual([
      "grants of other accounts are not visible: GRANT SELECT ON each of mysql.db and mysql.tables_priv TO 'coupling_reader'@'%'; they hold no passwords",
    ]);
  });
});

describeOnMariaDb('names of tables', () => {
  it('differ by case only where the server says so', async () => {
    const shop = await ShopServer.start(['--performance-schema=ON']);
    await shop.fill();
    await shop.admin('create table ordering.Orders (id int)');
    await shop.as('catalog_app', 'catalog', 'select id from ordering.Orders');
    const memory = new NotedMemory();
    await memory.run(collectorOf(instanceOf(shop)));
    await shop.stop();
    expect(
      memory
        .evidence()
        .flatMap(item => (item.kind === 'access' ? [item.dataset.name] : [])),
    ).toEqual(['ordering.Orders']);
  });

  it('are found in any case, where the server does not mind', async () => {
    const shop = await ShopServer.start([
      '--performance-schema=ON',
      '--lower-case-table-names=1',
    ]);
    await shop.fill();
    await shop.as('catalog_app', 'catalog', 'select id from ORDERING.Orders');
    const memory = new NotedMemory();
    await memory.run(collectorOf(instanceOf(shop)));
    await shop.stop();
    expect(
      memory
        .evidence()
        .flatMap(item => (item.kind === 'access' ? [item.dataset.name] : [])),
    ).toEqual(['ordering.orders']);
  });
});
