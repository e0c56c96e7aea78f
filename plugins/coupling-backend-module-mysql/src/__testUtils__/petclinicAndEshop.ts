/** What must be found nowhere, as literal of statements, view and comments. */
export const SECRET = 'secret-4711';

/** What connects to a server, and what it executes there. */
export interface Service {
  name: string;
  account: string;
  schema: string;
  statements: string[];
}

/** As Spring Petclinic has it: one schema, and a key between two services. */
export const PETCLINIC_TABLES = [
  'create database petclinic',
  'use petclinic',
  'create table owners (id int primary key, last_name varchar(30))',
  `create table pets (id int primary key, name varchar(30), owner_id int,
     foreign key (owner_id) references owners (id))`,
  'create table vets (id int primary key, last_name varchar(30))',
  `create table visits (id int primary key, pet_id int not null, description text,
     constraint visits_pet foreign key (pet_id) references pets (id))`,
  'create database audit',
  'create table audit.log (id int auto_increment primary key, line text)',
];
export const PETCLINIC: Service[] = [
  {
    name: 'customers-service',
    account: 'customers',
    schema: 'petclinic',
    statements: [
      `insert into owners values (1, '${SECRET}')`,
      "insert into pets values (1, 'Leo', 1)",
      `select p.name from pets p join owners o on o.id = p.owner_id where o.last_name = '${SECRET}'`,
    ],
  },
  {
    name: 'vets-service',
    account: 'vets',
    schema: 'petclinic',
    statements: [
      `insert into vets values (1, '${SECRET}')`,
      `insert into audit.log (line) values ('${SECRET}')`,
    ],
  },
  {
    name: 'visits-service',
    account: 'visits',
    schema: 'petclinic',
    statements: [
      `insert into visits values (1, 1, '${SECRET}') -- ${SECRET}`,
      `update visits set description = concat(description, "${SECRET}") where pet_id = 1`,
    ],
  },
];

/** Like eShop: two services connect to `ordering`, one has `catalog`. */
export const ESHOP_TABLES = [
  'create database ordering',
  'create table ordering.orders (id int primary key, status varchar(20), note varchar(40))',
  'create database catalog',
  'create table catalog.items (id int primary key, name varchar(40))',
  `create view catalog.dear as select id from catalog.items where name <> '${SECRET}'`,
  'create database audit',
  'create table audit.log (id int auto_increment primary key, line text)',
];
export const ESHOP: Service[] = [
  {
    name: 'ordering-api',
    account: 'ordering',
    schema: 'ordering',
    statements: [
      `insert into orders values (1, 'new', '${SECRET}')`,
      `update orders set status = 'paid' where note = '${SECRET}'`,
    ],
  },
  {
    name: 'order-processor',
    account: 'processor',
    schema: 'ordering',
    statements: [
      `select id from orders where status = 'paid' and note like '%${SECRET}%'`,
    ],
  },
  {
    name: 'catalog-api',
    account: 'catalog',
    schema: 'catalog',
    statements: [
      `replace into items values (1, '${SECRET}')`,
      'select id from dear',
      `insert into audit.log (line) values ('${SECRET}')`,
      // Nothing can read this, and what cannot be read keeps its literals.
      `kill query ${'0'.repeat(12)}1 /* ${SECRET} */`,
    ],
  },
];
