/** The same things in a schema, which is that of one owner. */
const thingsIn = (schema: string) => `
create schema ${schema};
create table ${schema}.t (id serial primary key, a int default 1, b text);
create table ${schema}.u (id int primary key, t_id int references ${schema}.t (id), c jsonb);
create table ${schema}.gone (id int);
create index t_a on ${schema}.t (a);
create view ${schema}.v as select id, a from ${schema}.t;
create materialized view ${schema}.m as select count(*) as n from ${schema}.t;
create sequence ${schema}.s;
create type ${schema}.mood as enum ('sad', 'ok');
create domain ${schema}.positive as int check (value > 0);
create statistics ${schema}.st on a, b from ${schema}.t;
create function ${schema}.add_row() returns int begin atomic
  insert into ${schema}.t (a) values (7) returning a;
end;
create function ${schema}.hidden() returns int language plpgsql as
  $$ begin insert into ${schema}.t (a) values (8); return 1; end $$;
create function ${schema}.on_row() returns trigger language plpgsql as
  $$ begin return new; end $$;
create procedure ${schema}.work() begin atomic update ${schema}.t set a = a + 1; end;
create policy mine on ${schema}.t using (true);
create rule quiet as on delete to ${schema}.gone do instead nothing;
create trigger noted before insert on ${schema}.u
  for each row execute function ${schema}.on_row();
insert into ${schema}.t (a, b) values (1, 'x'), (2, 'y');
insert into ${schema}.u values (1, 1, '{}');
`;

export const OWN = thingsIn('billing');

/** Both owners' things, and what one has hung on the other's. */
export const WORLD = `
${OWN}
${thingsIn('ordering')}
create view ordering.of_billing as select id from billing.gone;
create view ordering.by_type as select null::billing.mood as mood;
create publication told for table billing.t;
`;

/** Rows of catalogues that say how things are made, and what they are of. */
const CATALOGUES = {
  pg_namespace: 'oid',
  pg_class: 'oid',
  pg_type: 'oid',
  pg_proc: 'oid',
  pg_constraint: 'connamespace',
  pg_statistic_ext: 'stxnamespace',
  pg_operator: 'oprnamespace',
  pg_collation: 'collnamespace',
  pg_ts_config: 'cfgnamespace',
  pg_default_acl: 'defaclnamespace',
  pg_publication_namespace: 'pnnspid',
  pg_attribute: 'attrelid',
  pg_attrdef: 'adrelid',
  pg_index: 'indexrelid',
  pg_trigger: 'tgrelid',
  pg_rewrite: 'ev_class',
  pg_policy: 'polrelid',
  pg_inherits: 'inhparent',
  pg_sequence: 'seqrelid',
  pg_publication_rel: 'prrelid',
  pg_description: 'objoid',
  pg_enum: 'enumtypid',
};

/** What VACUUM and ANALYZE keep, and a new statistic, change nothing. */
const KEPT =
  "'{relpages,reltuples,relallvisible,relallfrozen,relfrozenxid,relminmxid,relhasindex,relhassubclass}'::text[]";

/** One text that differs when anything of a schema does. */
export const stateOf = (schema: string) => `
with foreign_schema as materialized (
  select oid from pg_namespace where nspname = '${schema}'
), things as materialized (
  select oid from foreign_schema
  union all select oid from pg_class where relnamespace in (table foreign_schema)
  union all select oid from pg_proc where pronamespace in (table foreign_schema)
  union all select oid from pg_type where typnamespace in (table foreign_schema)
)
select coalesce(string_agg(row, E'\\n' order by row), '') as state from (
  ${Object.entries(CATALOGUES)
    .map(
      ([table, of]) => `
    select '${table} ' || ${
        table === 'pg_class' ? `(to_jsonb(x) - ${KEPT})` : 'x'
      }::text as row
    from ${table} x where x.${of} in (table things)`,
    )
    .join(' union all ')}
  union all select 'sequence ' || sequencename || ' ' || coalesce(last_value, 0)
    from pg_sequences where schemaname = '${schema}'
  union all select 'all ' || pubname from pg_publication where puballtables
) all_rows`;

/**
 * How many rows of each schema the connection changed, and how often it read
 * there; what a transaction that was taken back did is counted, too.
 */
export const COUNTS = `
select schemaname as schema,
  sum(n_tup_ins + n_tup_upd + n_tup_del)::int as changed,
  sum(seq_scan + coalesce(idx_scan, 0))::int as read
from pg_stat_xact_user_tables group by schemaname`;
