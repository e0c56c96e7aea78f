/** What must never leave the database that is collected. */
export const LITERAL = 'secret-4711';

/** What a service does in its everyday work. */
export const OF_THE_SERVICE = [
  `insert into ordering.orders (id, note) values (1, '${LITERAL}')`,
  `insert into ordering.orders (id, note) values (2, '${LITERAL}'), (3, 'x')
     on conflict (id) do update set note = '${LITERAL}' returning '${LITERAL}'`,
  `select id from ordering.orders where note = '${LITERAL}'`,
  `select id from ordering.orders where note in ('a', '${LITERAL}', 'c')`,
  `select id from ordering.orders where note like '%${LITERAL}%'`,
  `select id from ordering.orders where note = $$${LITERAL}$$`,
  `select id from ordering.orders where note = $tag$it's ${LITERAL}$tag$`,
  `select id from ordering.orders where note = E'\\'${LITERAL}'`,
  `select id from ordering.orders where note = U&'${LITERAL}'`,
  `select id from ordering.orders where note = 'x'\n  '${LITERAL}'`,
  `select id from ordering.orders where note = N'${LITERAL}'`,
  `select id from ordering.orders where note = text '${LITERAL}'`,
  `select id from ordering.orders where note = any ('{${LITERAL}}'::text[])`,
  `select '{"note": "${LITERAL}"}'::jsonb ->> 'note' from ordering.orders`,
  `select note || '${LITERAL}' as note from ordering.orders order by 1 limit 1`,
  `with mine as (select '${LITERAL}' as note) select * from mine join ordering.orders using (note)`,
  `update ordering.orders set note = '${LITERAL}' where id = 2`,
  `merge into ordering.orders o using (values (3, '${LITERAL}')) v (id, note)
     on v.id = o.id when matched then update set note = v.note`,
  `delete from ordering.orders where note = '${LITERAL}' and id = 3`,
  `explain select id from ordering.orders where note = '${LITERAL}'`,
  // Comments.
  `select id from ordering.orders /* ${LITERAL} */`,
  `/* ${LITERAL} */ select note from ordering.orders`,
  `select id, note from ordering.orders -- ${LITERAL}`,
  `select note, id from ordering.orders /*service='${LITERAL}',route='%2F${LITERAL}'*/`,
  // Prepared statements and cursors.
  `prepare planted (text) as select id from ordering.orders where note = $1 and note <> '${LITERAL}'`,
  `execute planted ('${LITERAL}')`,
  `begin`,
  `declare planted cursor for select id from ordering.orders where note > '${LITERAL}'`,
  `fetch all from planted`,
  `commit`,
  // Settings, and what else is a statement of its own.
  `set application_name = '${LITERAL}'`,
  `set planted.note = '${LITERAL}'`,
  `set local planted.note to '${LITERAL}'`,
  `select set_config('planted.note', '${LITERAL}', false)`,
  `select id from ordering.orders where note = current_setting('planted.note')`,
  `notify planted, '${LITERAL}'`,
  `copy (select id from ordering.orders where note = '${LITERAL}') to stdout (null '${LITERAL}')`,
  `do $$ begin perform '${LITERAL}' from ordering.orders; end $$`,
  `do $$ begin execute 'select id from ordering.orders where note = ''${LITERAL}'''; end $$`,
  // Definitions.
  `comment on table ordering.orders is '${LITERAL}'`,
  `comment on column ordering.orders.note is '${LITERAL}'`,
  `alter table ordering.orders alter note set default '${LITERAL}'`,
  `alter table ordering.orders add column kind text default '${LITERAL}' check (kind <> 'not ${LITERAL}')`,
  `alter table ordering.orders add constraint planted check (note <> 'never ${LITERAL}')`,
  `alter table ordering.orders add column made text generated always as (note || '${LITERAL}') stored`,
  `create table ordering.copies as select id, '${LITERAL}' as note from ordering.orders`,
  `create table ordering.parts (note text default '${LITERAL}') partition by list (note)`,
  `create table ordering.part partition of ordering.parts for values in ('${LITERAL}')`,
  `create view ordering.shown as select id, '${LITERAL}' as label from ordering.orders where note = '${LITERAL}'`,
  `select id, label from ordering.shown where label = '${LITERAL}'`,
  `create materialized view ordering.kept as select id from ordering.orders where note <> '${LITERAL}'`,
  `create index planted on ordering.orders (id) where note = '${LITERAL}'`,
  `create type ordering.state as enum ('${LITERAL}', 'other')`,
  `create domain ordering.noted as text default '${LITERAL}' check (value <> 'no ${LITERAL}')`,
  `create function ordering.found(wanted text default '${LITERAL}') returns bigint language sql
     as $body$ select count(*) from ordering.orders where note = '${LITERAL}' or note = wanted $body$`,
  `create function ordering.noted() returns trigger language plpgsql
     as $body$ begin new.note := '${LITERAL}'; return new; end $body$`,
  `create procedure ordering.planted(given text) language sql
     as $body$ update ordering.orders set note = given || '${LITERAL}' where id = 1 $body$`,
  `select ordering.found('${LITERAL}') from ordering.orders`,
  `call ordering.planted('${LITERAL}')`,
  `create trigger planted before update on ordering.orders
     for each row when (new.note = '${LITERAL}') execute function ordering.noted('${LITERAL}')`,
  `update ordering.orders set note = '${LITERAL}' where id = 1`,
  `create rule planted as on insert to ordering.copies where new.note = '${LITERAL}' do instead nothing`,
  `create policy planted on ordering.orders using (note <> 'none ${LITERAL}')`,
  // Too long to be read.
  `select id from ordering.orders where ${Array(9_000)
    .fill(`note <> '${LITERAL}'`)
    .join(' and ')}`,
];

/** What only an administrator may do. */
export const OF_THE_ADMINISTRATOR = [
  `create role planted login password '${LITERAL}'`,
  `alter role planted password '${LITERAL}'`,
  `alter role planted valid until '2030-01-01'`,
  `alter role planted set planted.note = '${LITERAL}'`,
  `alter role shared_app set search_path = '${LITERAL}', ordering`,
  `alter database orderingdb set planted.note = '${LITERAL}'`,
  `create extension postgres_fdw`,
  `create server planted foreign data wrapper postgres_fdw options (host '${LITERAL}', dbname '${LITERAL}')`,
  `create user mapping for ordering_api server planted options (user '${LITERAL}', password '${LITERAL}')`,
  `alter user mapping for ordering_api server planted options (set password '${LITERAL}')`,
  `create publication planted for table ordering.orders where (note <> '${LITERAL}')`,
  `create subscription planted connection 'host=nowhere password=${LITERAL}' publication planted with (connect = false)`,
  `copy ordering.copies from program 'echo 7,${LITERAL}' (format csv)`,
  `copy ordering.orders to program 'true ${LITERAL}'`,
  `security label on table ordering.orders is '${LITERAL}'`,
  `select pg_notify('planted', '${LITERAL}') from ordering.orders`,
  `insert into ordering.orders (id, note) values (9, '${LITERAL}')`,
];

/** What fails with the literal in the error. */
export const FAILING = [
  `select '${LITERAL}'::int from ordering.orders`,
  `select id from ordering.orders where note = '${LITERAL}' and`,
  `insert into ordering.orders (id, note) values ('${LITERAL}', 'x')`,
  `select raise('${LITERAL}') from ordering.orders`,
];
