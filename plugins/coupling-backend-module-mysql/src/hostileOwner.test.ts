import {
  NotedMemory,
  observedAccess as observed,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from './__testUtils__/collectorOf';
import { describeOnMariaDb } from './__testUtils__/describeOnMariaDb';
import { ShopServer } from './__testUtils__/shopServer';

/** Functions of the server's own that questions of ours call, or might. */
const CAPTURED = ['version', 'now', 'connection_id', 'unix_timestamp'];

const TRAPS = [
  'drop database if exists hostile',
  'create database hostile',
  'create table hostile.loot (what text)',
  `create procedure hostile.ran(what text) modifies sql data
     insert into hostile.loot values (what)`,
  `create function hostile.trap() returns int deterministic modifies sql data
   begin
     call hostile.ran('trap');
     return 1;
   end`,
  ...CAPTURED.map(
    name => `create function hostile.\`${name}\`() returns int
       deterministic modifies sql data
       begin
         call hostile.ran('${name}');
         return 1;
       end`,
  ),
  'create table hostile.`odd``; select hostile.trap() -- \'"name` (id int primary key)',
  'insert into hostile.`odd``; select hostile.trap() -- \'"name` values (1)',
  `create sql security invoker view hostile.view_of_all as
     select hostile.trap() as ran, id
     from hostile.\`odd\`\`; select hostile.trap() -- '"name\`
     where id = hostile.trap()`,
  'create view hostile.nested as select * from (select hostile.trap() as x) y',
  "create table hostile.moods (mood enum('good', '''; select hostile.trap() -- '))",
  'grant select, show view on hostile.* to coupling_reader',
  'grant execute on hostile.* to coupling_reader',
];

/** Set by administrators for everybody; nothing of it is to matter here. */
const SETTINGS = [
  "global sql_mode = 'ANSI_QUOTES,ORACLE,EMPTY_STRING_IS_NULL'",
  'global sql_select_limit = 1',
  'global tx_read_only = 0',
  'global autocommit = 0',
  "global time_zone = '+13:00'",
];

describeOnMariaDb('a hostile owner on MariaDB', () => {
  let shop: ShopServer;

  beforeAll(async () => {
    shop = await ShopServer.start();
  });
  afterAll(() => shop?.stop());

  /** How often stored programs of the owner's were executed. */
  async function executed(): Promise<number> {
    const connection = await shop.connect();
    const [rows] = await connection.query(
      `select coalesce(sum(count_star), 0) + 0e0 as executed
       from performance_schema.events_statements_summary_by_program
       where object_schema = 'hostile'`,
    );
    await connection.end();
    return (rows as { executed: number }[])[0].executed;
  }

  async function collected() {
    const memory = new NotedMemory();
    const { failure } = await memory.run(
      collectorOf(instanceOf(shop), [
        component('orders', 'ordering'),
        component('items', 'catalog'),
        component('hostile', 'hostile'),
      ]),
    );
    expect(failure).toBeUndefined();
    return observed(memory);
  }

  it('runs nothing as our reader, whatever is set on the server', async () => {
    await shop.fill();
    await shop.admin(
      `update performance_schema.setup_instruments set enabled = 'YES'
       where name like 'statement/sp%'`,
      ...TRAPS,
      'truncate performance_schema.events_statements_summary_by_program',
    );
    await shop.as('ordering_app', 'ordering', 'select note from orders');
    await shop.as('catalog_app', 'catalog', 'select name from items');
    const before = await collected();
    expect(before).toEqual(
      expect.arrayContaining([
        'items read catalog.items x1',
        'orders read ordering.orders x1',
      ]),
    );
    await shop.admin(...SETTINGS.map(setting => `set ${setting}`));
    expect(await collected()).toEqual(before);
    expect(await executed()).toBe(0);
    // The traps do work.
    await shop.admin('select hostile.trap()');
    expect(await executed()).toBeGreaterThan(0);
  });
});
