import { readMigrations, type SqlDialect } from '@seams/coupling-sql';
import { toEvidence } from './toEvidence';

/** What is said of each table, and where, after files have run in order. */
async function told(
  files: Record<string, string>,
  dialect: SqlDialect = 'postgres',
) {
  const { statements } = await readMigrations({
    dialect,
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    defaultSchema: 'shop',
  });
  const evidence = toEvidence(statements, {
    service: 'component:default/orders',
    store: 'resource:default/shop-db',
    observedAt: '2026-09-01T00:00:00Z',
  });
  return evidence.map(({ path, line, evidence: item }) => {
    const at = `${path}:${line}`;
    switch (item.kind) {
      case 'access':
        return `${item.mode} ${item.dataset.name} @ ${at}`;
      case 'join':
        return `join ${item.datasets.map(({ name }) => name)} @ ${at}`;
      default:
        return `key ${item.from.name} > ${item.to.name} @ ${at}`;
    }
  });
}

describe.each<SqlDialect>(['postgres', 'mysql'])(
  'tables that migrations of %s do away with',
  dialect => {
    it('are not claimed by who made and dropped them', async () => {
      await expect(
        told(
          {
            '1.sql':
              'create table carts (id int);\ncreate table orders (id int);',
            '2.sql':
              'insert into orders select c.id from carts c;\ninsert into carts values (1);',
            '3.sql': '\ndrop table carts;',
          },
          dialect,
        ),
      ).resolves.toEqual([
        'ddl shop.orders @ 1.sql:2',
        'write shop.orders @ 2.sql:1',
      ]);
    });

    it('are changed by who drops what it did not make', async () => {
      await expect(
        told({ '1.sql': 'drop table crm.customers;' }, dialect),
      ).resolves.toEqual(['ddl crm.customers @ 1.sql:1']);
    });

    it('are claimed by their new names, where the old ones stood', async () => {
      await expect(
        told(
          {
            '1.sql':
              'create table carts (id int);\ninsert into carts values (1);',
            '2.sql': '\n\nalter table carts rename to baskets;',
            '3.sql': 'delete from baskets;',
          },
          dialect,
        ),
      ).resolves.toEqual([
        'ddl shop.baskets @ 2.sql:3',
        'write shop.baskets @ 3.sql:1',
      ]);
    });

    it('may come back', async () => {
      await expect(
        told(
          {
            '1.sql': 'create table a (id int);',
            '2.sql': 'drop table a;\ncreate table a (id int);',
          },
          dialect,
        ),
      ).resolves.toEqual(['ddl shop.a @ 2.sql:2']);
    });

    it('have keys no more that were dropped', async () => {
      await expect(
        told(
          {
            '1.sql':
              'create table a (id int, c int, constraint of_c foreign key (c) references crm.c (id), constraint of_d foreign key (c) references crm.d (id));',
            '2.sql': 'alter table a drop constraint of_c;',
          },
          dialect,
        ),
      ).resolves.toEqual([
        'key shop.a > crm.d @ 1.sql:1',
        'ddl shop.a @ 2.sql:1',
      ]);
    });
  },
);

it('follows a table into another schema, and swaps', async () => {
  await expect(
    told({
      '1.sql': 'create table a (id int);\nalter table a set schema old;',
    }),
  ).resolves.toEqual(['ddl old.a @ 1.sql:2']);
  await expect(
    told(
      {
        '1.sql': 'create table a (id int);\ncreate table b (id int);',
        '2.sql': 'insert into a values (1);',
        '3.sql': 'rename table a to t, b to a, t to b;',
      },
      'mysql',
    ),
  ).resolves.toContain('write shop.b @ 2.sql:1');
});
