import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import {
  FAILING,
  LITERAL,
  OF_THE_ADMINISTRATOR,
  OF_THE_SERVICE,
} from './plantedStatements';

const SCRIPT = join(__dirname, '../../../scripts/run-postgres.mjs');
const DATABASE = 'orderingdb';

const SETTINGS = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track=all',
  'pg_stat_statements.track_utility=on',
  'wal_level=logical',
  'fsync=off',
];

/** A real PostgreSQL whose services have executed the literal in all shapes. */
export class PlantedDatabase {
  readonly #clients: Client[] = [];

  private constructor(
    private readonly url: URL,
    private readonly password: string,
    private readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<PlantedDatabase> {
    const child = spawn(process.execPath, [SCRIPT, ...SETTINGS], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const exited = new Promise<void>(done => child.on('exit', () => done()));
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    if (done) throw new Error('PostgreSQL did not start');
    const password = randomBytes(12).toString('hex');
    return new PlantedDatabase(new URL(value), password, async () => {
      child.stdin.end();
      await exited;
    });
  }

  /** For app-config.planted.yaml. */
  get env(): Record<string, string> {
    return {
      SEAMS_E2E_POSTGRES_PORT: this.url.port,
      SEAMS_E2E_POSTGRES_PASSWORD: this.password,
      SEAMS_E2E_LITERAL: LITERAL,
    };
  }

  /** @returns how many texts PostgreSQL keeps with the literal in them */
  async plant(): Promise<number> {
    await this.#prepare();
    const service = await this.#connect('ordering_api', LITERAL);
    for (const statement of OF_THE_SERVICE) await service.query(statement);
    await service.query({
      text: 'select id from ordering.orders where note = $1 and id > 0',
      values: [LITERAL],
    });
    for (const statement of FAILING) {
      await service.query(statement).then(
        () => {
          throw new Error(`${statement} did not fail`);
        },
        () => {},
      );
    }
    const administrator = await this.#connect();
    for (const statement of OF_THE_ADMINISTRATOR) {
      await administrator.query(statement).catch(error => {
        // There is no provider of labels.
        if (error.code !== '22023') throw error;
      });
    }
    // Connections stay, so that they are seen with their last statements.
    for (const application of ['order-processor', LITERAL]) {
      const shared = await this.#connect('shared_app', application);
      await shared.query(
        `select id from ordering.orders where status = '${LITERAL}'`,
      );
    }
    const { rows } = await administrator.query(
      'select query from pg_stat_statements where position($1 in query) > 0',
      [LITERAL],
    );
    return rows.length;
  }

  async stop() {
    await Promise.allSettled(this.#clients.map(client => client.end()));
    await this.close();
  }

  async #prepare() {
    const server = await this.#connect(undefined, undefined, 'postgres');
    for (const role of ['coupling_reader', 'ordering_api', 'shared_app']) {
      await server.query(
        `create role ${role} login password '${this.password}'`,
      );
    }
    await server.query('grant pg_read_all_stats to coupling_reader');
    await server.query(`create database ${DATABASE}`);
    const database = await this.#connect();
    await database.query(
      `create extension pg_stat_statements;
       create schema ordering authorization ordering_api;
       grant usage on schema ordering to shared_app;
       set role ordering_api;
       create table ordering.orders (id int primary key, note text, status text);
       grant select on ordering.orders to shared_app`,
    );
  }

  async #connect(role?: string, application?: string, database = DATABASE) {
    const client = new Client({
      host: this.url.hostname,
      port: Number(this.url.port),
      user: role ?? this.url.username,
      password: role ? this.password : this.url.password,
      database,
      application_name: application,
    });
    // The server may stop first.
    client.on('error', () => {});
    this.#clients.push(client);
    await client.connect();
    return client;
  }
}
