import type { RootConfigService } from '@backstage/backend-plugin-api';

type Config = ReturnType<RootConfigService['getConfig']>;

/** How a database server is reached. @public */
export interface DatabaseConnection {
  host: string;
  port: number;
  user: string;
  password?: string;
  /** PEMs; certificates are always checked, when there is TLS. */
  tls: false | { ca?: string; cert?: string; key?: string };
}

/**
 * Reads `host`, `port`, `user`, `password` and `tls`, which is on unless it is
 * `false`.
 *
 * @public
 */
export function readDatabaseConnection(
  config: Config,
  { defaultPort }: { defaultPort: number },
): DatabaseConnection {
  const password = config.getOptionalString('password');
  return {
    host: config.getString('host'),
    port: config.getOptionalNumber('port') ?? defaultPort,
    user: config.getString('user'),
    ...(password !== undefined && { password }),
    tls: readDatabaseTls(config),
  };
}

/**
 * Reads `tls`: `false`, or `ca`, `cert` and `key` as PEM. On unless it is
 * `false`.
 *
 * @public
 */
export function readDatabaseTls(config: Config): DatabaseConnection['tls'] {
  const value = config.getOptional('tls');
  if (typeof value === 'boolean') return value ? {} : false;
  const tls = config.getOptionalConfig('tls');
  const file = (key: 'ca' | 'cert' | 'key') => {
    const text = tls?.getOptionalString(key);
    return text === undefined ? {} : { [key]: text };
  };
  return { ...file('ca'), ...file('cert'), ...file('key') };
}
