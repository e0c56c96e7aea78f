import { InputError } from '@backstage/errors';

/** Where the database is and how to get in. */
export interface DatabaseAddress {
  engine: 'postgresql' | 'mysql';
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  /** With TLS when set; the server's certificate is checked. */
  tls?: { ca?: string };
}

const ENGINES = {
  'mysql:': { engine: 'mysql', port: 3306 },
  'postgres:': { engine: 'postgresql', port: 5432 },
  'postgresql:': { engine: 'postgresql', port: 5432 },
} as const;

/** Ways to ask for TLS in an address, as DevLake and the drivers know them. */
const TLS_WANTED = /^(true|custom|skip-verify|require|verify-ca|verify-full)$/;

/** Throws without quoting the address: it holds a password. */
export function readDatabaseUrl(
  address: string,
  options: { tls?: boolean; ca?: string },
): DatabaseAddress {
  const url = URL.parse(address);
  const known = url && ENGINES[url.protocol as keyof typeof ENGINES];
  const database = url?.pathname.slice(1);
  if (!known || !url.hostname || !url.username || !database) {
    throw new InputError(
      'coupling.devlake.databaseUrl must be like mysql://user:password@host:3306/lake or postgresql://user:password@host:5432/lake; characters like @ and / in the password are written %40 and %2F',
    );
  }
  const { tls, ca } = options;
  const asked = ['sslmode', 'tls'].some(name =>
    TLS_WANTED.test(url.searchParams.get(name) ?? ''),
  );
  return {
    engine: known.engine,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || known.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(database),
    ...((tls ?? (asked || ca !== undefined)) && { tls: { ca } }),
  };
}
