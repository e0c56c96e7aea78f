import { connect, run, type TestPostgres } from './startPostgres';
import type { Names } from './shopDatabases';

/** What a hostile owner of a database got out of its reader. */
export interface Loot {
  /** What of the owner's was run by the reader. */
  ran: string[];
  /** Rows that the reader wrote into the owner's table. */
  written: number;
}

// Whatever the reader runs of this tells the owner, lets later statements
// write, and writes down what only the reader may see.
const ran = (reader: string) => `
  create function evil.ran(what text) returns boolean language plpgsql
    set search_path = pg_catalog as $$
  begin
    if current_user = '${reader}' then
      perform set_config('default_transaction_read_only', 'off', false);
      perform pg_notify('ran', what);
      begin
        insert into evil.loot
          select what, query from public.pg_stat_statements;
      exception when others then null;
      end;
    end if;
    return true;
  end $$`;

const trying = (loop: string, statement: string) => `
  do $do$
  declare one record;
  begin
    for one in ${loop} loop
      begin
        ${statement};
      exception when others then null;
      end;
    end loop;
  end $do$`;

/** Everything that a name in SQL may mean, once more and with a catch. */
const CAPTURES = [
  trying(
    `select relname as name from pg_class
       where relnamespace = 'pg_catalog'::regnamespace and relkind in ('r', 'v')`,
    `execute format('create view evil.%1$I as
       select * from pg_catalog.%1$I where evil.ran(''relation %1$s'')', one.name);
     execute format('grant select on evil.%I to public', one.name)`,
  ),
  trying(
    `select proname as name, pg_get_function_identity_arguments(oid) as arguments,
       pg_get_function_result(oid) as result, proretset as many from pg_proc
       where pronamespace = 'pg_catalog'::regnamespace and prokind = 'f'
         and pronargs <= 4`,
    `execute format('create function evil.%I(%s) returns %s language plpgsql
       as ''begin perform evil.ran(''''function %s''''); return%s; end''',
       one.name, one.arguments, one.result, one.name,
       case when one.many then '' else ' null' end)`,
  ),
  trying(
    `select oprname as name, oprleft::regtype::text as l,
       oprright::regtype::text as r, oprresult::regtype::text as result,
       row_number() over () as id
     from pg_operator where oprnamespace = 'pg_catalog'::regnamespace
       and oprleft <> 0`,
    `execute format('create function evil.operator_%s(%s, %s) returns %s
       language plpgsql
       as ''begin perform evil.ran(''''operator %s''''); return null; end''',
       one.id, one.l, one.r, one.result, one.name);
     execute format('create operator evil.%s
       (function = evil.operator_%s, leftarg = %s, rightarg = %s)',
       one.name, one.id, one.l, one.r)`,
  ),
  trying(
    `select typname as name from pg_type
       where typnamespace = 'pg_catalog'::regnamespace and typtype = 'b'
         and typcategory <> 'A'`,
    `execute format('create domain evil.%1$I as pg_catalog.%1$I
       check (evil.ran(''type %1$s''))', one.name)`,
  ),
];

/** What a reader finds in its database, besides honest tables. */
const TRAPS = [
  `create type public.mood as enum ('good', 'x''; select 1 --')`,
  `create domain public.tame as text check (evil.ran('domain'))`,
  `create function evil.untame(public.mood) returns text language plpgsql
     as $$ begin perform evil.ran('cast'); return 'x'; end $$`,
  `create cast (public.mood as text)
     with function evil.untame(public.mood) as implicit`,
  `create table public."odd""; select evil.ran('name') --'\\ name"
     (id int primary key, m public.mood default 'good', t public.tame)`,
  `insert into public."odd""; select evil.ran('name') --'\\ name" values (1)`,
  `create table public."line
break" (id int references public."odd""; select evil.ran('name') --'\\ name")`,
  `create view public.trap as select evil.ran('view') as ran,
     m::text as cast_of, evil.ran('another') or id = 1 as more
     from public."odd""; select evil.ran('name') --'\\ name"`,
  `create rule snare as on insert to public.trap
     do instead select evil.ran('rule')`,
  `alter table public."odd""; select evil.ran('name') --'\\ name"
     enable row level security`,
  `create policy fence on public."odd""; select evil.ran('name') --'\\ name"
     using (evil.ran('policy'))`,
  `create schema "evil, pg_catalog"`,
  `create table "evil, pg_catalog".pg_class (id int)`,
  'grant usage on schema evil to public',
  'grant all on evil.loot to public',
  'grant select on all tables in schema public to public',
];

/**
 * Makes a role the owner of a database, in which it lays every trap that it
 * can. Call `spring` to see what the reader did meanwhile.
 */
export async function layTraps(
  server: TestPostgres,
  names: Names,
): Promise<{ as: { database: string; role: string }; end(): Promise<Loot> }> {
  const { database, reader } = names;
  const as = { database, role: names.role('hostile') };
  await run(server, {}, `alter database ${database} owner to ${as.role}`);
  await run(
    server,
    as,
    'create schema evil',
    'create table evil.loot (what text, query text)',
    ran(reader),
    ...CAPTURES,
    ...TRAPS,
  );
  const ear = await connect(server, as);
  const heard = new Set<string>();
  // The server may be stopped first, when a test fails.
  ear.on('error', () => {});
  ear.on('notification', ({ payload }) => heard.add(payload ?? ''));
  await ear.query('listen ran');
  return {
    as,
    async end() {
      const { rows } = await ear.query(
        'select pg_catalog.count(*)::pg_catalog.int4 as written from evil.loot',
      );
      await ear.end();
      return { ran: [...heard].sort(), written: rows[0].written };
    },
  };
}
