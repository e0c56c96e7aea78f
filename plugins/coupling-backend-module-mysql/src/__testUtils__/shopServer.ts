import {
  startMariaDb,
  type MariaDb,
} from '@seams/backstage-plugin-coupling-node/testing';
import { createConnection, type Connection } from 'mysql2/promise';

/** Of every account that tests make. */
export const PASSWORD = 's3same-4712';

/** What the README says that the reader needs. */
export const GRANTS = [
  'grant select on performance_schema.* to coupling_reader',
  'grant references on *.* to coupling_reader',
];

/** A real server, set up for one test file. */
export class ShopServer {
  private constructor(private readonly server: MariaDb) {}

  static async start(options: string[] = ['--performance-schema=ON']) {
    const shop = new ShopServer(await startMariaDb(options));
    await shop.admin(
      `create user coupling_reader identified by '${PASSWORD}'`,
      ...GRANTS,
    );
    return shop;
  }

  get address() {
    const { hostname, port } = new URL(this.server.url);
    return { host: hostname, port: Number(port) };
  }

  stop() {
    return this.server.stop();
  }

  /** A connection of an administrator, or of an account with a default schema. */
  connect(user?: string, schema?: string): Promise<Connection> {
    return user === undefined
      ? createConnection({ uri: this.server.url })
      : createConnection({
          ...this.address,
          user,
          password: PASSWORD,
          database: schema,
        });
  }

  async admin(...statements: string[]) {
    await run(await this.connect(), statements);
  }

  /** As a service does: its own account, its own default schema. */
  async as(user: string, schema: string | undefined, ...statements: string[]) {
    await run(await this.connect(user, schema), statements);
  }

  /**
   * eShop's two services, each with a schema and account of its own:
   * `ordering` and `catalog`, which may also read the orders. Everything that
   * was there before is gone.
   */
  async fill() {
    await this.admin(
      ...['ordering', 'catalog', 'shared'].flatMap(name => [
        `drop database if exists ${name}`,
        `create database ${name}`,
        `drop user if exists ${name}_app`,
        `create user ${name}_app identified by '${PASSWORD}'`,
        `grant all on ${name}.* to ${name}_app`,
      ]),
      'create table catalog.items (id int primary key, name varchar(40))',
      `create table ordering.orders (id int primary key, item_id int,
         note varchar(40), constraint orders_item
         foreign key (item_id) references catalog.items (id))`,
      'create table ordering.items (id int primary key)',
      'grant select on ordering.* to catalog_app',
      'revoke all, grant option from coupling_reader',
      ...GRANTS,
      'truncate table performance_schema.events_statements_summary_by_digest',
      'truncate table performance_schema.events_statements_summary_global_by_event_name',
      "update performance_schema.setup_consumers set enabled = 'NO' where name like 'events_statements%'",
    );
  }
}

async function run(connection: Connection, statements: string[]) {
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}
