import { numbers, readPages } from '../readPages';
import type { SessionOptions } from '../sessionOptions';
import type { Session } from '../session';
import { holdStatistics, type Statistics } from './statistics';

/** Longest text that is read, in characters; more would hold up the backend. */
export const LONGEST_TEXT = 100_000;

/** One line of pg_stat_statements. */
export interface StatementRow {
  /** Oid of the role that ran it. */
  role: string;
  queryId: string;
  /** False for statements inside functions. */
  toplevel: boolean;
  calls: number;
  /** Cut after {@link LONGEST_TEXT} characters; still holds its comments. */
  text: string;
  tooLong: boolean;
  /** Since when it is counted, where the server says so. */
  since: Date | null;
}

/** The statements of this database, role by role in the order of `roles`. */
export function readStatements(
  session: Session,
  where: SessionOptions,
  { schema, view, hasSince }: Pick<Statistics, 'schema' | 'view' | 'hasSince'>,
  /** Oids. */
  roles: string[],
): AsyncGenerator<StatementRow[]> {
  return readPages<StatementRow>(
    session,
    `select s.userid::pg_catalog.text as role,
       s.queryid::pg_catalog.text as "queryId", s.toplevel,
       s.calls::pg_catalog.float8 as calls,
       pg_catalog.left(s.query, ${LONGEST_TEXT}) as text,
       pg_catalog.length(s.query) > ${LONGEST_TEXT} as "tooLong",
       ${hasSince ? 's.stats_since' : 'null::pg_catalog.timestamptz'} as since
     from ${view} s
     join pg_catalog.unnest(${numbers(roles)})
       with ordinality as r (id, place) on r.id = s.userid::pg_catalog.int8
     where s.dbid = (select oid from pg_catalog.pg_database
         where datname = pg_catalog.current_database())
       and s.queryid is not null and s.query is not null and s.calls > 0
     order by r.place`,
    () => holdStatistics(session, where, schema),
  );
}
