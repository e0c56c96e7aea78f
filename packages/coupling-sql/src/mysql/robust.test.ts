import { createSqlReader } from '../createSqlReader';
import { schemaFromDdl } from '../schemaFromDdl';
import type { SqlReader } from '../sqlReader';

describe('a MySQL reader', () => {
  let reader: SqlReader;

  beforeAll(async () => {
    reader = await createSqlReader({ dialect: 'mysql' });
  });

  function accessOf(sql: string) {
    const access = reader.read(sql);
    if (!access.ok) throw new Error(`unreadable: ${access.reason}`);
    return access;
  }

  it('reads an IN list of 289 kB and keeps it short', () => {
    const numbers = Array.from({ length: 42_000 }, (_, at) => 100_000 + at);
    expect(
      accessOf(`select * from t where id in (${numbers.join(',')})`),
    ).toMatchObject({
      reads: ['t'],
      statement: 'select * from t where id in (?)',
    });
  });

  it('reads a UNION of five hundred tables', () => {
    const arms = Array.from({ length: 500 }, (_, at) => `select a from t${at}`);
    expect(accessOf(arms.join(' union all ')).reads).toHaveLength(500);
  });

  it.each([
    ['nothing', '', { reason: 'empty' }],
    ['a comment', '-- secret-4711', { reason: 'empty' }],
    ['garbage', "\0\uFFFD}{ 'secret-4711' ]", { reason: 'syntax', line: 1 }],
    [
      'a wrong line',
      "select 1\nfrum 'secret-4711'",
      { reason: 'syntax', line: 2 },
    ],
    [
      'a wrong line after a string of two lines',
      "select 'a\nb',\nfrum from",
      { reason: 'incomplete' },
    ],
    [
      'a digest that was cut',
      'SELECT `a` FROM `t` WHERE `b` = ? AND `c...',
      { reason: 'incomplete' },
    ],
    [
      'a text cut in a literal',
      "select * from t where b = 'secret-47",
      { reason: 'incomplete' },
    ],
    [
      'a text cut in a list',
      'select a from t where b in (?,',
      { reason: 'incomplete' },
    ],
    [
      'a sum that is too long',
      `select ${'1 + '.repeat(20_000)}1`,
      { reason: 'too-deep' },
    ],
    [
      'parentheses that are too many',
      `select ${'('.repeat(5_000)}1${')'.repeat(5_000)}`,
      { reason: 'too-deep' },
    ],
  ])('gives up on %s without repeating it', (_, text, expected) => {
    const found = reader.read(text);
    expect(found).toMatchObject({ ok: false, ...expected });
    expect(JSON.stringify(found)).not.toContain('4711');
    // And is as good as before.
    expect(accessOf('select 1 from t').reads).toEqual(['t']);
  });

  it.each([
    ["select 'a''b', \"c\\\"d\", `e``f` from t", 'select ?, ?, `e``f` from t'],
    [
      "select x'41', 0x1F, 1.5e3, .5, a1 from t",
      'select ?, ?, ?, ?, a1 from t',
    ],
    ['select a--1 from t', 'select a-?-? from t'],
    ['select a # secret\nfrom t', 'select a from t'],
    ['insert into t values (1, 2), (3, 4)', 'insert into t values (?)'],
  ])('keeps of %s only %s', (sql, statement) => {
    expect(accessOf(sql).statement).toBe(
      statement === 'select a-?-? from t' ? 'select a--? from t' : statement,
    );
  });

  it('gives one fingerprint to a statement and its digest', () => {
    const digest =
      'SELECT `o` . `id` FROM `orders` `o` WHERE `o` . `id` IN (...) AND STATUS = ? LIMIT ?';
    expect(accessOf(digest).fingerprint).toBe(
      accessOf(
        "select o.id from orders o where o.id in (1, 2) and status = 'x' limit 5",
      ).fingerprint,
    );
  });

  it('splits files with strings, comments and another delimiter', () => {
    const file = [
      "insert into a values (';');",
      '-- one; comment',
      'delimiter //',
      'create procedure p() begin delete from a; end//',
      'delimiter ;',
      'delete from b;',
    ].join('\n');
    expect(reader.splitStatements(file)).toEqual([
      { line: 1, text: "insert into a values (';')" },
      { line: 4, text: 'create procedure p() begin delete from a; end' },
      { line: 6, text: 'delete from b' },
    ]);
  });

  it('knows tables and views as mysqldump writes them', async () => {
    const schema = await schemaFromDdl({
      dialect: 'mysql',
      ddl: [
        '/*!40101 SET NAMES utf8mb4 */;',
        'USE `shop`;',
        'CREATE TABLE `orders` (`id` int(11) NOT NULL, `old` int, PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;',
        'ALTER TABLE `orders` ADD COLUMN `total` int, DROP COLUMN `old`;',
        '/*!50001 CREATE ALGORITHM=UNDEFINED VIEW `recent` AS select `orders`.`id` AS `id` from `orders` */;',
        'DROP TABLE `gone`;',
      ].join('\n'),
    });
    expect(schema).toMatchObject({
      searchPath: ['shop'],
      tables: [{ schema: 'shop', name: 'orders', columns: ['id', 'total'] }],
      views: [{ schema: 'shop', name: 'recent' }],
    });
    const knowing = await createSqlReader({ dialect: 'mysql', schema });
    expect(knowing.read('select * from recent')).toMatchObject({
      reads: ['shop.orders'],
      onlyThroughViews: ['shop.orders'],
    });
  });

  it('reads a joined view of a dump at once', () => {
    expect(
      accessOf(
        '/*!50001 CREATE ALGORITHM=UNDEFINED */ /*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */ ' +
          '/*!50001 VIEW `open_orders` AS select `o`.`id` AS `id`,`c`.`name` AS `name` ' +
          'from (`shop`.`orders` `o` join `crm`.`customers` `c` on(`c`.`id` = `o`.`customer_id`)) ' +
          "where `o`.`status` = 'open' */",
      ),
    ).toMatchObject({
      ddl: ['open_orders'],
      reads: ['crm.customers', 'shop.orders'],
      joins: [['crm.customers', 'shop.orders']],
    });
  });

  it('reads what mariadb-dump writes around tables, data and triggers', () => {
    const dump = [
      '/*M!999999\\- enable the sandbox mode */ ',
      '-- MariaDB dump 10.19',
      '/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;',
      'SET @saved_cs_client     = @@character_set_client;',
      '/*!50001 CREATE VIEW `open_orders` AS SELECT',
      ' 1 AS `id` */;',
      'LOCK TABLES `orders` WRITE;',
      '/*!40000 ALTER TABLE `orders` DISABLE KEYS */;',
      "INSERT INTO `orders` VALUES (1,'a;b\\n-- DELIMITER ;;'),(2,'/*!50003 x */');",
      'UNLOCK TABLES;',
      'DELIMITER ;;',
      '/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 trigger bi before insert on orders for each row begin set new.total = 0; end */;;',
      'DELIMITER ;',
      '/*!50001 DROP VIEW IF EXISTS `open_orders`*/;',
    ].join('\n');
    const found = reader.splitStatements(dump).map(({ line, text }) => {
      const { reads, writes, ddl, unread } = accessOf(text);
      return { line, tables: [...reads, ...writes, ...ddl], unread };
    });
    expect(found.filter(({ tables }) => tables.length > 0)).toEqual([
      { line: 5, tables: ['open_orders'] },
      { line: 8, tables: ['orders'] },
      { line: 9, tables: ['orders'] },
      { line: 12, tables: ['orders'], unread: 'code' },
      { line: 14, tables: ['open_orders'] },
    ]);
    expect(found.map(({ line }) => line)).toEqual([
      3, 4, 5, 7, 8, 9, 10, 12, 14,
    ]);
  });

  it.each([
    [
      'SELECT `o` . `id` FROM `orders` AS `o` INNER JOIN `crm` . `customers` `c` ON `c` . `id` = `o` . `who` WHERE `o` . `id` IN (...) LIMIT ?, ...',
      { reads: ['crm.customers', 'orders'] },
    ],
    [
      'INSERT INTO `orders` ( `id` , `total` ) VALUES (...) /* , ... */ AS `n` ON DUPLICATE KEY UPDATE `total` = `n` . `total`',
      { writes: ['orders'] },
    ],
    [
      'SELECT * FROM `orders` WHERE ( `a` , `b` ) IN ( (...) /* , ... */ ) FOR UPDATE OF `orders` SKIP LOCKED',
      { reads: ['orders'] },
    ],
    [
      'SELECT * FROM ( VALUES ROW (...) /* , ... */ ) AS `v` JOIN `orders` ON `orders` . `id` = `v` . `column_0`',
      { reads: ['orders'] },
    ],
    [
      'SELECT * FROM `orders` , LATERAL ( SELECT ? FROM `lines` WHERE `lines` . `order_id` = `orders` . `id` ) AS `l`',
      { reads: ['lines', 'orders'] },
    ],
    [
      'SELECT `doc` ->> ? FROM `orders` WHERE ? MEMBER OF ( `doc` -> ? )',
      { reads: ['orders'] },
    ],
    [
      'TABLE `orders` UNION SELECT * FROM `lines`',
      { reads: ['lines', 'orders'] },
    ],
    [
      'WITH `x` AS ( SELECT `order_id` FROM `lines` ) UPDATE `orders` JOIN `x` ON `x` . `order_id` = `orders` . `id` SET `orders` . `a` = ?',
      { reads: ['lines'], writes: ['orders'], joins: [['lines', 'orders']] },
    ],
    [
      'WITH `x` AS ( SELECT `order_id` FROM `lines` ) DELETE FROM `orders` WHERE `id` IN ( SELECT `order_id` FROM `x` )',
      { reads: ['lines'], writes: ['orders'], joins: [['lines', 'orders']] },
    ],
  ])('reads digests as MySQL 8 and 9 write them: %s', (digest, expected) => {
    expect(accessOf(digest)).toMatchObject({
      reads: [],
      writes: [],
      ...expected,
    });
  });

  it('takes names for those of the default schema after a dump of several databases', async () => {
    const schema = await schemaFromDdl({
      dialect: 'mysql',
      ddl: 'USE `shop`; CREATE TABLE `orders` (`id` int); USE `crm`; CREATE TABLE `customers` (`id` int);',
      defaultSchema: 'shop',
    });
    const knowing = await createSqlReader({ dialect: 'mysql', schema });
    expect(knowing.read('select id from orders')).toMatchObject({
      reads: ['shop.orders'],
    });
  });
});
