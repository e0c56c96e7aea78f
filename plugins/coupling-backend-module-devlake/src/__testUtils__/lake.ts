import { randomBytes } from 'node:crypto';
import {
  hasMariaDb,
  startMariaDb,
  type MariaDb,
} from '@seams/backstage-plugin-coupling-node/testing';
import { knex as openKnex, type Knex } from 'knex';
import type { DatabaseAddress } from '../databaseUrl';
import { schemaFor, TABLES } from './schema';

type Engine = DatabaseAddress['engine'];

const POSTGRES_URL =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

/** The databases to test with, and how to skip by name those that are not here. */
export const ENGINES: [Engine, jest.Describe][] = [
  ['postgresql', POSTGRES_URL ? describe : describe.skip],
  ['mysql', hasMariaDb() ? describe : describe.skip],
];

/** The server of an engine, for one test file. */
export async function startServer(
  engine: Engine,
  options: string[] = [],
): Promise<MariaDb> {
  return engine === 'mysql'
    ? startMariaDb(options)
    : { url: POSTGRES_URL!, stop: async () => {} };
}

/** A deployed commit; times are ISO 8601 in UTC. */
export type Deployment = Partial<
  Record<
    | 'id'
    | 'cicd_scope_id'
    | 'cicd_deployment_id'
    | 'name'
    | 'url'
    | 'result'
    | 'environment'
    | 'finished_date'
    | 'updated_at'
    | 'commit_sha'
    | 'commit_msg'
    | 'ref_name'
    | 'repo_id'
    | 'repo_url',
    string | null
  >
>;

/** DevLake's tables in a database of their own, and a user who may read them. */
export class Lake {
  readonly name = `lake_${randomBytes(6).toString('hex')}`;
  readonly user = `reader_${randomBytes(4).toString('hex')}`;
  readonly password = 's3same';
  readonly #engine: Engine;
  readonly #server: string;
  #admin!: Knex;

  constructor(engine: Engine, server: string) {
    this.#engine = engine;
    this.#server = server;
  }

  async fill(): Promise<this> {
    await this.#onServer(
      `create database ${this.name}`,
      this.#engine === 'mysql'
        ? `create user ${this.grantee} identified by '${this.password}'`
        : `create role ${this.grantee} login password '${this.password}'`,
    );
    this.#admin = this.#open(this.name);
    await this.run(...schemaFor(this.#engine), ...this.#grants());
    return this;
  }

  /** As the administrator of the database. */
  async run(...statements: string[]) {
    for (const statement of statements) await this.#admin.raw(statement);
  }

  async add(...deployments: Deployment[]) {
    await this.#admin('cicd_deployment_commits').insert(
      deployments.map(deployment => ({
        cicd_scope_id: 'github:GithubRepo:1:7',
        name: 'deploy',
        result: 'SUCCESS',
        status: 'DONE',
        environment: 'PRODUCTION',
        commit_sha: '015e3d3b480e417aede5a1293bd61de9b0fd051d',
        ref_name: 'main',
        repo_id: 'github:GithubRepo:1:7',
        repo_url: 'https://github.com/acme/orders',
        ...deployment,
        finished_date: this.#time(deployment.finished_date),
        updated_at: this.#time(deployment.updated_at),
      })),
    );
  }

  async insert(table: string, row: Record<string, string>) {
    await this.#admin(table).insert(row);
  }

  async count(table: string): Promise<number> {
    const [{ rows }] = await this.#admin(table).count({ rows: '*' });
    return Number(rows);
  }

  /** For the user who may only read. */
  get address(): DatabaseAddress {
    const { hostname, port } = new URL(this.#server);
    const { user, password, name: database } = this;
    const engine = this.#engine;
    return {
      engine,
      host: hostname,
      port: Number(port),
      user,
      password,
      database,
      ...(engine === 'postgresql' && { schema: 'public' }),
      tls: false,
    };
  }

  async drop() {
    await this.#admin.destroy();
    await this.#onServer(
      `drop database ${this.name}`,
      this.#engine === 'mysql'
        ? `drop user ${this.grantee}`
        : `drop role ${this.grantee}`,
    );
  }

  /** The user who may only read, as GRANT and REVOKE want it. */
  get grantee(): string {
    return this.#engine === 'mysql' ? `'${this.user}'@'%'` : this.user;
  }

  #grants(): string[] {
    return TABLES.map(table => `grant select on ${table} to ${this.grantee}`);
  }

  #time(instant: string | null | undefined) {
    if (!instant || this.#engine === 'postgresql') return instant ?? null;
    return instant.replace('T', ' ').replace('Z', '');
  }

  #open(database?: string): Knex {
    const url = new URL(this.#server);
    if (database) url.pathname = `/${database}`;
    return openKnex({
      client: this.#engine === 'mysql' ? 'mysql2' : 'pg',
      connection: url.href,
      pool: { min: 0, max: 1 },
    });
  }

  async #onServer(...statements: string[]) {
    const knex = this.#open();
    try {
      for (const statement of statements) await knex.raw(statement);
    } finally {
      await knex.destroy();
    }
  }
}
