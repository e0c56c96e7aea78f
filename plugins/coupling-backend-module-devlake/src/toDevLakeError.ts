import {
  brokenConnection,
  IntegrationError,
  type IntegrationFailure,
} from '@seams/backstage-plugin-coupling-node/http';
import type { DatabaseAddress } from './databaseUrl';

export const INTEGRATION = 'DevLake';

const TABLES = 'cicd_deployment_commits, cicd_scopes, repos, project_mapping';

interface Context {
  address: DatabaseAddress;
  timeoutMs: number;
  /** Whether the connection was broken off, as no answer came. */
  late: boolean;
}

type Advice = [IntegrationFailure, (context: Context) => string];

const WRONG_PASSWORD: Advice = [
  'unauthenticated',
  ({ address }) =>
    `refuses the user ${address.user}: check user and password in coupling.devlake.databaseUrl`,
];
const NO_DATABASE: Advice = [
  'not-found',
  ({ address }) =>
    `has no database ${address.database}, or the user ${address.user} may not open it: check the end of coupling.devlake.databaseUrl, and that the user may connect`,
];
const NO_GRANT: Advice = [
  'forbidden',
  ({ address }) =>
    `does not let the user ${address.user} read all of DevLake's tables it needs: grant it SELECT on ${TABLES}`,
];
const NO_TABLE: Advice = [
  'not-found',
  ({ address }) =>
    `has in ${address.database} not all of the tables ${TABLES}, or they are not as in DevLake 1.0: check that it is DevLake's database and that DevLake is at least 1.0`,
];
const TOO_SLOW: Advice = [
  'timeout',
  ({ timeoutMs }) =>
    `did not answer within ${timeoutMs} ms and was broken off: an index on cicd_deployment_commits (finished_date) makes it faster`,
];

/** By the codes of PostgreSQL, and of MySQL and MariaDB as mysql2 names them. */
const ADVICE: Record<string, Advice> = {
  '28P01': WRONG_PASSWORD,
  '28000': WRONG_PASSWORD,
  ER_ACCESS_DENIED_ERROR: WRONG_PASSWORD,
  '3D000': NO_DATABASE,
  ER_BAD_DB_ERROR: NO_DATABASE,
  ER_DBACCESS_DENIED_ERROR: NO_DATABASE,
  '42501': NO_GRANT,
  ER_TABLEACCESS_DENIED_ERROR: NO_GRANT,
  ER_COLUMNACCESS_DENIED_ERROR: NO_GRANT,
  '42P01': NO_TABLE,
  '42703': NO_TABLE,
  ER_NO_SUCH_TABLE: NO_TABLE,
  ER_BAD_FIELD_ERROR: NO_TABLE,
  '57014': TOO_SLOW,
  ER_QUERY_TIMEOUT: TOO_SLOW,
  // MariaDB's, which mysql2 has no name for.
  '1969': TOO_SLOW,
};

/**
 * What went wrong and how to mend it. Neither the database's words nor the
 * SQL are passed on: they may quote data.
 */
export function toDevLakeError(
  error: unknown,
  context: Context,
): IntegrationError {
  if (error instanceof IntegrationError) return error;
  const { address, late } = context;
  const code = codeOf(error);
  const [failure, advice] =
    (late ? TOO_SLOW : ADVICE[code ?? '']) ?? unanswered(error, code);
  return new IntegrationError({
    integration: INTEGRATION,
    failure,
    message: `the database at ${address.host}:${address.port} ${advice(
      context,
    )}`,
  });
}

function unanswered(error: unknown, code: string | undefined): Advice {
  const broken = brokenConnection(error);
  const says = broken?.says ?? `cannot be asked${code ? ` (${code})` : ''}`;
  const check =
    broken?.kind === 'tls'
      ? 'see coupling.devlake.tls'
      : 'check host and port in coupling.devlake.databaseUrl, and that Backstage may connect to it';
  return [broken?.failure ?? 'unavailable', () => `${says}: ${check}`];
}

function codeOf(error: unknown): string | undefined {
  const { code, errno } = Object(error) as Record<string, unknown>;
  if (typeof code === 'string') return code;
  return typeof errno === 'number' ? String(errno) : undefined;
}
