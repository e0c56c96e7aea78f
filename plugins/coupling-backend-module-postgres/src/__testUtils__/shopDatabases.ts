import { randomBytes } from 'node:crypto';
import { PASSWORD, run, type TestPostgres } from './startPostgres';

/** Names of roles and databases that no other test has. */
export interface Names {
  database: string;
  reader: string;
  /** The role of that name, made unique. */
  role(name: string): string;
}

/** A fresh database with the extension, a reader and these roles. */
export async function freshDatabase(
  server: TestPostgres,
  roles: string[],
): Promise<Names> {
  const suffix = randomBytes(4).toString('hex');
  const role = (name: string) => `${name}_${suffix}`;
  const names = {
    database: role('shop'),
    reader: role('coupling_reader'),
    role,
  };
  await run(
    server,
    {},
    `create database ${names.database}`,
    ...[names.reader, ...roles.map(role)].map(
      each => `create role ${each} login password '${PASSWORD}'`,
    ),
    `grant pg_read_all_stats to ${names.reader}`,
  );
  await run(
    server,
    { database: names.database },
    'create extension pg_stat_statements',
  );
  return names;
}

/** eShop's orders: one service writes them, another reads them. */
export async function createOrdering(
  server: TestPostgres,
  { database, role }: Names,
): Promise<void> {
  await run(
    server,
    { database },
    `create schema ordering authorization ${role('ordering')}`,
    `grant usage on schema ordering to ${role('processor')}`,
  );
  await run(
    server,
    { database, role: role('ordering') },
    `create table ordering.buyers (id int primary key, name text)`,
    `create table ordering.orders (id int primary key,
       buyer_id int constraint orders_buyer references ordering.buyers,
       status text, note text)`,
    `grant select on ordering.orders to ${role('processor')}`,
  );
}

/** Petclinic's visits, which point at another service's pets. */
export async function createPetclinic(
  server: TestPostgres,
  { database, role }: Names,
): Promise<void> {
  await run(
    server,
    { database },
    `grant create on schema public to ${role('customers')}, ${role('visits')}`,
  );
  await run(
    server,
    { database, role: role('customers') },
    'create table pets (id int primary key, name text)',
    `grant references on pets to ${role('visits')}`,
  );
  await run(
    server,
    { database, role: role('visits') },
    `create table visits (id int primary key,
       pet_id int constraint visits_pet references pets (id))`,
  );
}
