import {
  brokenConnection,
  IntegrationError,
  type IntegrationFailure,
} from '@seams/backstage-plugin-coupling-node/http';
import type { SessionOptions } from './sessionOptions';

type Where = Pick<SessionOptions, 'instance' | 'connection'>;

type Told = [IntegrationFailure, string];

/**
 * What went wrong and how to mend it, for the people who run it. What the
 * server says is not repeated, as it may quote data.
 */
export function toIntegrationError(
  error: unknown,
  where: Where,
): IntegrationError {
  if (error instanceof IntegrationError) return error;
  const [failure, message] = tell(error, where);
  return failed(where, failure, message);
}

/** @returns an error about the server */
export function failed(
  { instance }: Pick<Where, 'instance'>,
  failure: IntegrationFailure,
  message: string,
): IntegrationError {
  const integration = `MySQL ${instance}`;
  return new IntegrationError({ integration, failure, message });
}

function tell(error: unknown, { connection }: Where): Told {
  const { code, number } = codesOf(error);
  const { user, host, port } = connection;
  const at = `${host}:${port}`;
  switch (number) {
    case 1045:
    case 1698:
      return [
        'unauthenticated',
        `${at} lets ${user} not in (${number}): check connection.user and connection.password, and that the account may connect from here${certificateOf(
          connection,
        )}`,
      ];
    case 1130:
      return [
        'unauthenticated',
        `${at} does not let this host in (1130): create the account for it, like '${user}'@'%'`,
      ];
    case 1129:
      return [
        'unavailable',
        `${at} has blocked this host after failed connections (1129): run FLUSH HOSTS, or mysqladmin flush-hosts`,
      ];
    case 1044:
    case 1142:
    case 1143:
    case 1227:
      return ['forbidden', `${user} may not read this (${number})`];
    case 1317:
    case 1969:
    case 3024:
      return [
        'timeout',
        `a query took longer than statementTimeout and was ended (${number})`,
      ];
    default:
      return tellOther(error, { code, number }, at);
  }
}

/** The server does not say that it misses one: REQUIRE SSL, X509 and so on. */
function certificateOf({ tls }: Where['connection']): string {
  if (!tls) return '; an account with REQUIRE SSL needs connection.tls';
  return tls.cert
    ? ''
    : '; an account with REQUIRE X509 or the like needs connection.tls.cert and key';
}

function tellOther(error: unknown, { code, number }: Codes, at: string): Told {
  if ([1040, 1053, 1203].includes(number ?? 0)) {
    return ['unavailable', `${at} does not serve at present (${number})`];
  }
  if (number === 1927) {
    return ['unavailable', `${at} closed the connection (${number})`];
  }
  const broken = brokenConnection(error);
  if (broken) {
    const advice = broken.kind === 'tls' ? ': see connection.tls' : '';
    return [broken.failure, `${at} ${broken.says}${advice}`];
  }
  // Anything else may quote what it stumbled over.
  const known = number ?? (code || 'no code');
  return ['refused', `${at} refused a query (${known})`];
}

interface Codes {
  /** Of Node.js or the driver; empty if there is none. */
  code: string;
  /** Of the server. */
  number?: number;
}

function codesOf(error: unknown): Codes {
  const { code, errno } = Object(error) as Record<string, unknown>;
  return {
    code: typeof code === 'string' ? code : '',
    ...(typeof errno === 'number' && errno > 0 && { number: errno }),
  };
}

/** A name as it is written in SQL. */
export function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
