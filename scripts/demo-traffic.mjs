/*
 * What the services of eShop do in their databases: tables as they are named
 * there, and statements of our own that do the same to them. No code of eShop
 * is in here; where its facts come from is in examples/README.md.
 */

/** As many rows as tables grow to. */
const ROWS = 200;

export const DATABASES = [
  {
    name: 'orderingdb',
    owner: 'ordering_api',
    tables: [
      'create schema ordering',
      'create table ordering.buyers (id int primary key, name text)',
      `create table ordering.orders (id int primary key,
         buyer_id int references ordering.buyers, status text,
         ordered_at timestamptz)`,
      `create table ordering."orderItems" (id int primary key,
         order_id int references ordering.orders, product text, units int)`,
    ],
    // What makes the two services share the table.
    grants: [
      'grant usage on schema ordering to order_processor',
      'grant select on ordering.orders to order_processor',
    ],
  },
  {
    name: 'catalogdb',
    owner: 'catalog_api',
    tables: [
      `create table "Catalog" (id int primary key, name text, stock int)`,
    ],
  },
  {
    name: 'identitydb',
    owner: 'identity_api',
    tables: ['create table "AspNetUsers" (id int primary key, email text)'],
  },
  {
    name: 'webhooksdb',
    owner: 'webhooks_api',
    tables: ['create table "Subscriptions" (id int primary key, address text)'],
  },
];

/** `statements` of a turn: each the SQL and its values. */
export const SERVICES = [
  {
    role: 'ordering_api',
    database: 'orderingdb',
    statements: turn => [
      [
        'insert into ordering.buyers values ($1, $2) on conflict do nothing',
        turn % ROWS,
        `buyer ${turn % ROWS}`,
      ],
      [
        `insert into ordering.orders values ($1, $1, 'submitted', now())
           on conflict (id) do update
           set status = 'submitted', ordered_at = now()`,
        turn % ROWS,
      ],
      [
        `insert into ordering."orderItems" values ($1, $1, $2, 1)
           on conflict (id) do nothing`,
        turn % ROWS,
        'cup',
      ],
      [
        `update ordering.orders set status = 'paid' where id = $1`,
        (turn + ROWS - 1) % ROWS,
      ],
      [
        `select o.id, o.status, b.name, i.product
           from ordering.orders o
           join ordering.buyers b on b.id = o.buyer_id
           join ordering."orderItems" i on i.order_id = o.id
           where o.id = $1`,
        turn % ROWS,
      ],
    ],
  },
  {
    role: 'order_processor',
    database: 'orderingdb',
    statements: () => [
      [
        `select id from ordering.orders
           where status = 'submitted' and ordered_at < now() - interval '1 minute'`,
      ],
    ],
  },
  {
    role: 'catalog_api',
    database: 'catalogdb',
    statements: turn => [
      [
        `insert into "Catalog" values ($1, 'cup', 9)
           on conflict (id) do update set stock = "Catalog".stock - 1`,
        turn % ROWS,
      ],
      ['select id, name from "Catalog" where stock > $1', 0],
    ],
  },
  {
    role: 'identity_api',
    database: 'identitydb',
    statements: turn => [
      [
        `insert into "AspNetUsers" values ($1, 'someone@example.org')
           on conflict do nothing`,
        turn % ROWS,
      ],
      ['select id from "AspNetUsers" where email = $1', 'someone@example.org'],
    ],
  },
  {
    role: 'webhooks_api',
    database: 'webhooksdb',
    statements: turn => [
      [
        `insert into "Subscriptions" values ($1, 'https://example.org')
           on conflict do nothing`,
        turn % ROWS,
      ],
      ['select address from "Subscriptions" order by id limit 10'],
    ],
  },
];
