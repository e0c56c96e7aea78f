import type { Tape } from './Tape';

/** Makes a statement; `at` names something of an owner, or without one. */
type Template = (at: (name: string) => string, tape: Tape) => string;

const QUERIES: Template[] = [
  at => `select * from ${at('t')}`,
  at => `select a.id from ${at('t')} a join ${at('u')} b on b.t_id = a.id`,
  at => `select (select max(id) from ${at('t')}), lower(b) from ${at('t')}`,
  at => `with x as (select id from ${at('t')}) select * from x, ${at('u')}`,
  at =>
    `with gone as (delete from ${at('gone')} returning id) select * from gone`,
  at =>
    `with t as (select 1 as id) select id from t where id in (select id from ${at(
      'u',
    )})`,
  at => `select count(*) from ${at('v')}`,
  at => `select ${at('add_row')}()`,
  at => `select ${at('hidden')}()`,
  at => `select nextval('${at('s')}')`,
  at => `select setval('${at('s')}', 5)`,
  at =>
    `select case when exists (select from ${at('t')}) then ${at(
      'add_row',
    )}() end`,
  at =>
    `select * from ${at('t')} where a = any (array(select id from ${at('u')}))`,
  at => `select count(*) from ${at('t')} where a > 0 limit ${at('add_row')}()`,
  at => `select query_to_xml('delete from ${at('gone')}', true, true, '')`,
  at => `table ${at('t')}`,
  () => `select now(), gen_random_uuid(), random() > 2`,
];

const WRITES: Template[] = [
  at => `insert into ${at('t')} (a) values (1)`,
  at => `insert into ${at('t')} (a) select a from ${at('t')}`,
  at =>
    `insert into ${at(
      'u',
    )} values (1, 1) on conflict (id) do update set c = '{}'`,
  at => `update ${at('t')} set a = a + 1`,
  at => `update ${at('t')} x set a = 2 from ${at('u')} y where y.t_id = x.id`,
  at => `update ${at('v')} set a = 3`,
  at => `delete from ${at('u')}`,
  at => `delete from ${at('u')} using ${at('t')} y where y.id = t_id`,
  at =>
    `merge into ${at('t')} x using ${at(
      'u',
    )} y on y.id = x.id when matched then update set a = 9`,
  at => `truncate ${at('u')}`,
  at => `truncate ${at('gone')} cascade`,
  at => `truncate ${at('t')} restart identity cascade`,
  at => `refresh materialized view ${at('m')}`,
  at => `explain analyze insert into ${at('t')} (a) values (5)`,
  at => `explain insert into ${at('t')} (a) values (5)`,
  at => `call ${at('work')}()`,
  at => `do $$ begin insert into ${at('t')} (a) values (1); end $$`,
  at => `prepare p as insert into ${at('t')} (a) values (1); execute p`,
  at =>
    `create temp table made as select * from ${at(
      't',
    )}; insert into made select * from ${at('t')}`,
];

const TABLES: Template[] = [
  at => `create table ${at('fresh')} (id int)`,
  at => `create table ${at('fresh')} (id int references ${at('t')} (id))`,
  at => `create table ${at('fresh')} (like ${at('t')} including all)`,
  at => `create table ${at('fresh')} () inherits (${at('gone')})`,
  at => `create table ${at('fresh')} as select * from ${at('t')}`,
  at => `create table ${at('fresh')} (a int default ${at('add_row')}())`,
  at => `create table ${at('fresh')} (a ${at('mood')})`,
  at => `select * into ${at('fresh')} from ${at('u')}`,
  at => `create view ${at('fresh')} as select * from ${at('t')}`,
  at => `create materialized view ${at('fresh')} as select * from ${at('t')}`,
  at => `alter table ${at('t')} add column d int`,
  at =>
    `alter table ${at(
      't',
    )} add column d int, alter column a set default nextval('${at('s')}')`,
  at =>
    `alter table ${at('u')} add foreign key (id) references ${at(
      't',
    )} (id) not valid`,
  at => `alter table ${at('gone')} rename to fresh`,
  at => `alter table ${at('gone')} set schema ordering`,
  at => `alter table ${at('u')} drop column c`,
  at => `alter table ${at('gone')} drop column id cascade`,
  at => `alter table ${at('t')} enable row level security`,
  at => `alter table ${at('gone')} inherit ${at('t')}`,
  at => `alter view ${at('v')} rename column a to z`,
  at => `drop table ${at('u')}`,
  at => `drop table if exists ${at('u')}, ${at('u')}`,
  at => `drop table ${at('gone')} cascade`,
  at => `drop view ${at('v')}`,
  at => `drop materialized view ${at('m')}`,
  at => `comment on table ${at('t')} is 'x'`,
  at => `comment on column ${at('t')}.a is 'x'`,
  at => `grant select on ${at('t')} to public`,
  at => `lock table ${at('t')}`,
];

const OBJECTS: Template[] = [
  at => `create index on ${at('t')} (b)`,
  at => `create index fresh on ${at('t')} (lower(b)) where a > 1`,
  at => `drop index ${at('t_a')}`,
  at => `alter index ${at('t_a')} rename to fresh`,
  at => `alter index ${at('t_a')} set (fillfactor = 70)`,
  at => `comment on index ${at('t_a')} is 'x'`,
  at => `create sequence ${at('fresh')}`,
  at => `create sequence ${at('fresh')} owned by ${at('t')}.a`,
  at => `alter sequence ${at('s')} increment 2`,
  at => `alter table ${at('s')} rename to fresh`,
  at => `drop sequence ${at('s')}`,
  at => `grant usage on sequence ${at('s')} to public`,
  at => `create type ${at('fresh')} as enum ('a')`,
  at => `create type ${at('fresh')} as (a int)`,
  at => `alter type ${at('mood')} rename to fresh`,
  at => `alter type ${at('mood')} rename value 'sad' to 'glad'`,
  at => `drop type ${at('mood')}`,
  at => `drop type ${at('mood')} cascade`,
  at => `create domain ${at('fresh')} as int`,
  at => `alter domain ${at('positive')} set default 3`,
  at => `drop domain ${at('positive')}`,
  at => `create statistics ${at('fresh')} on a, id from ${at('t')}`,
  at => `drop statistics ${at('st')}`,
  at => `alter statistics ${at('st')} set statistics 50`,
  at => `create function ${at('fresh')}() returns int return 1`,
  at =>
    `create function ${at(
      'fresh',
    )}() returns int return (select count(*) from ${at('t')})`,
  at =>
    `create function ${at('fresh')}() returns int begin atomic delete from ${at(
      'gone',
    )}; select 1; end; select ${at('fresh')}()`,
  at => `alter function ${at('hidden')}() stable`,
  at => `drop function ${at('hidden')}()`,
  at => `drop function ${at('on_row')}() cascade`,
  at => `comment on function ${at('hidden')}() is 'x'`,
  at => `grant execute on function ${at('hidden')}() to public`,
  at => `drop procedure ${at('work')}`,
  at =>
    `create trigger fresh before insert on ${at(
      't',
    )} for each row execute function ${at('on_row')}()`,
  at =>
    `create trigger fresh before update on ${at(
      't',
    )} for each row execute function suppress_redundant_updates_trigger()`,
  at => `drop trigger noted on ${at('u')}`,
  at => `create policy fresh on ${at('t')} using (a > 1)`,
  at => `drop policy mine on ${at('t')}`,
  at =>
    `create rule fresh as on insert to ${at('gone')} do also delete from ${at(
      'gone',
    )}`,
  at => `drop rule quiet on ${at('gone')}`,
  at => `create aggregate ${at('fresh')} (int) (sfunc = int4pl, stype = int)`,
  at =>
    `create operator ${at(
      '===',
    )} (function = int4eq, leftarg = int, rightarg = int)`,
  at => `create collation ${at('fresh')} from "C"`,
  at => `create text search configuration ${at('fresh')} (copy = simple)`,
  at => `create publication fresh for table ${at('t')}`,
  at => `alter publication told add table ${at('u')}`,
  () => `create publication fresh for all tables`,
];

const SCHEMAS: Template[] = [
  (_, tape) =>
    `alter default privileges in schema ${owner(
      tape,
    )} grant select on tables to public`,
  (_, tape) => `grant usage on schema ${owner(tape)} to public`,
  (_, tape) => `grant select on all tables in schema ${owner(tape)} to public`,
  (_, tape) => `comment on schema ${owner(tape)} is 'x'`,
  (_, tape) => `alter schema ${owner(tape)} rename to renamed`,
  (_, tape) => `drop schema ${owner(tape)} cascade`,
  (_, tape) => `create publication fresh for tables in schema ${owner(tape)}`,
  at =>
    `create schema fresh create table t (id int) create view v as select * from ${at(
      't',
    )}`,
  () => `create schema if not exists ordering`,
];

/** Most scripts begin with one of these. */
const SESSIONS = [
  '',
  '',
  'set search_path to billing;',
  'set search_path to billing;',
  'set search_path to ordering;',
  'set search_path to billing, ordering;',
  "set schema 'billing';",
  "select set_config('search_path', 'ordering', false);",
  'set search_path to ordering; reset search_path; set search_path = billing;',
  'set search_path to billing; set local search_path to ordering;',
  'set search_path to billing; savepoint s; set search_path to ordering; rollback to s;',
  'set search_path to billing; create temp table t (id int, a int, b text);',
  'set search_path to ordering; create temp table t (id int, a int, b text); drop table t;',
  'create temp table u (id int, t_id int, c jsonb); set search_path to ordering;',
];

const OWNERS = ['billing', 'billing', 'billing', 'ordering'];

function owner(tape: Tape): string {
  return tape.pick(OWNERS);
}

/** A script of one statement or two, in a session that is set up somehow. */
export function postgresScript(tape: Tape): string {
  const session = tape.pick(SESSIONS);
  const bare = session !== '';
  const at = (name: string) =>
    bare && tape.pick([true, false, false]) ? name : `${owner(tape)}.${name}`;
  const kinds = tape.pick([QUERIES, WRITES, TABLES, OBJECTS, OBJECTS, SCHEMAS]);
  return `${session}\n${tape.pick(kinds)(at, tape)};`;
}
