import {
  IntegrationError,
  type IntegrationFailure,
} from '@seams/backstage-plugin-coupling-node/http';
import type { SessionOptions } from './session';

type Where = Pick<SessionOptions, 'instance' | 'connection'>;
/** Also what the driver says of a query behind the end. */
const CLOSED = /^(PROTOCOL_CONNECTION_LOST|ECONNRESET|EPIPE|CLOSED)$/;

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
  const { code, number, message } = codesOf(error);
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
      return tellTls(code, message, at) ?? tellOther(code, number, at);
  }
}

/** The server does not say that it misses one: REQUIRE SSL, X509 and so on. */
function certificateOf({ tls }: Where['connection']): string {
  if (!tls) return '; an account with REQUIRE SSL needs connection.tls';
  return tls.cert
    ? ''
    : '; an account with REQUIRE X509 or the like needs connection.tls.cert and key';
}

/** Here it is Node that speaks, and it quotes nothing but certificates. */
function tellTls(code: string, message: string, at: string): Told | undefined {
  if (code === 'HANDSHAKE_NO_SSL_SUPPORT') {
    return [
      'refused',
      `${at} does not speak TLS: turn it on there, or set connection.tls: false`,
    ];
  }
  return code === 'HANDSHAKE_SSL_ERROR'
    ? ['refused', `no TLS with ${at}: ${message} (see connection.tls)`]
    : undefined;
}

function tellOther(code: string, number: number | undefined, at: string): Told {
  if (/TIMEOUT|TIMEDOUT/.test(code)) {
    return ['timeout', `${at} did not answer in time`];
  }
  if (CLOSED.test(code) || number === 1927) {
    return ['unavailable', `${at} closed the connection`];
  }
  if (number === 1040 || number === 1053 || number === 1203) {
    return ['unavailable', `${at} does not serve at present (${number})`];
  }
  if (/^E[A-Z]+$/.test(code)) {
    return ['unavailable', `${at} cannot be reached (${code})`];
  }
  // Anything else may quote what it stumbled over.
  const known = number ?? (code || 'no code');
  return ['refused', `${at} refused a query (${known})`];
}

function codesOf(error: unknown): {
  code: string;
  number?: number;
  message: string;
} {
  const { code, errno, errors, message } = Object(error) as Record<
    string,
    unknown
  >;
  // Both addresses of a name may fail, IPv4 and IPv6.
  if (Array.isArray(errors) && errors.length > 0) return codesOf(errors[0]);
  return {
    message: String(message),
    code: typeof code === 'string' ? code : closedOr(message),
    ...(typeof errno === 'number' && errno > 0 && { number: errno }),
  };
}

function closedOr(message: unknown): string {
  return /closed state/.test(String(message)) ? 'CLOSED' : '';
}

/** A name as it is written in SQL. */
export function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
