import { InputError } from '@backstage/errors';
import type { DatabaseConnection } from '@seams/backstage-plugin-coupling-node/databases';

/** Where the database is and how to get in. */
export interface DatabaseAddress extends DatabaseConnection {
  engine: 'postgresql' | 'mysql';
  database: string;
  /** On PostgreSQL: where DevLake's tables are. */
  schema?: string;
}

const ENGINES = {
  'mysql:': { engine: 'mysql', port: 3306 },
  'postgres:': { engine: 'postgresql', port: 5432 },
  'postgresql:': { engine: 'postgresql', port: 5432 },
} as const;

/** Ways to do without TLS in an address, as DevLake and the drivers know them. */
const NO_TLS = /^(false|disable)$/;

/**
 * Throws without quoting the address: it holds a password.
 *
 * @param tls - what is set beside the address, and wins over it
 */
export function readDatabaseUrl(
  address: string,
  tls: DatabaseConnection['tls'] | undefined,
): DatabaseAddress {
  const url = URL.parse(address);
  const known = url && ENGINES[url.protocol as keyof typeof ENGINES];
  const database = url?.pathname.slice(1);
  if (!known || !url.hostname || !url.username || !database) {
    throw new InputError(
      'coupling.devlake.databaseUrl must be like mysql://user:password@host:3306/lake or postgresql://user:password@host:5432/lake; characters like @ and / in the password are written %40 and %2F',
    );
  }
  const { engine, port } = known;
  const withoutTls = ['sslmode', 'tls'].some(name =>
    NO_TLS.test(url.searchParams.get(name) ?? ''),
  );
  return {
    engine,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(database),
    ...(engine === 'postgresql' && {
      schema: url.searchParams.get('search_path') ?? 'public',
    }),
    tls: tls ?? (withoutTls ? false : {}),
  };
}
