import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export const POSTGRES_URL =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

/** A database of its own on the PostgreSQL of the tests. */
export async function freshDatabase(schemaSql: string) {
  const name = `coupling_sql_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(POSTGRES_URL!);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(schemaSql);
  return {
    client,
    drop: async () => {
      await client.end();
      await onServer(`drop database ${name}`);
    },
  };
}

async function onServer(sql: string) {
  const client = new Client({ connectionString: POSTGRES_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
