import {
  brokenConnection,
  IntegrationError,
  type IntegrationFailure,
} from '@seams/backstage-plugin-coupling-node/http';
import type { SessionOptions } from './sessionOptions';

type Where = Pick<SessionOptions, 'instance' | 'connection' | 'database'>;
type Told = [IntegrationFailure, string];

/**
 * What went wrong and how to mend it, for the people who run it. What the
 * server says is repeated only where it cannot hold data.
 */
export function toIntegrationError(
  error: unknown,
  where: Where,
): IntegrationError {
  if (error instanceof IntegrationError) return error;
  const [failure, message] = tell(error, where);
  return new IntegrationError({ integration: nameOf(where), failure, message });
}

/** @returns an error for something that the reader may not do */
export function missing(where: Where, message: string): IntegrationError {
  const integration = nameOf(where);
  return new IntegrationError({ integration, failure: 'forbidden', message });
}

/** @returns an error for a connection that is not to be used */
export function refused(where: Where, message: string): IntegrationError {
  const integration = nameOf(where);
  return new IntegrationError({ integration, failure: 'refused', message });
}

function nameOf({ instance, database }: Where): string {
  return `PostgreSQL ${instance}, database ${database}`;
}

function tell(error: unknown, where: Where): Told {
  const { code = '', message = '' } = Object(error) as {
    code?: string;
    message?: string;
  };
  const { user, host, port } = where.connection;
  const at = `${host}:${port}`;
  switch (code) {
    case '28P01':
      return [
        'unauthenticated',
        `${at} refused the password of ${user} (28P01): check connection.password`,
      ];
    case '28000':
      return [
        'unauthenticated',
        `${at} lets ${user} not in (28000): check that the role exists, may log in, and stands in pg_hba.conf`,
      ];
    case '3D000':
      return [
        'not-found',
        `${at} has no such database (3D000): check databases[].name`,
      ];
    case '42501':
      return [
        'forbidden',
        /for database/.test(message)
          ? `${user} may not connect (42501): GRANT CONNECT ON DATABASE ${quote(
              where.database,
            )} TO ${quote(user)}`
          : `${message} (42501) for ${user}`,
      ];
    case '55000':
      return [
        'refused',
        `pg_stat_statements is not loaded (55000): add it to shared_preload_libraries and restart the server`,
      ];
    case '55P03':
      return [
        'timeout',
        `somebody kept a table or view locked for longer than statementTimeout (55P03)`,
      ];
    case '57014':
      return [
        'timeout',
        `a query took longer than statementTimeout and was ended (57014)`,
      ];
    default:
      return tellOther(error, code, at);
  }
}

function tellOther(error: unknown, code: string, at: string): Told {
  if (/^(57P|53|08)/.test(code)) {
    return ['unavailable', `${at} does not serve at present (${code})`];
  }
  const broken = brokenConnection(error);
  if (broken) {
    const advice = broken.kind === 'tls' ? ': see connection.tls' : '';
    return [broken.failure, `${at} ${broken.says}${advice}`];
  }
  // Anything else may quote what it stumbled over.
  return ['refused', `${at} refused a query (${code || 'no code'})`];
}

/** A name as it is written in SQL. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
