import type { QueryResultRow } from 'pg';
import type { Session } from './session';

/** Rows held at a time, and worked on between two breaths of the event loop. */
const PAGE = 50;

/**
 * Reads a result a page at a time, so that its size does not matter. It stays
 * one and the same result however long the pages are looked at; the session
 * can answer nothing else until they are through.
 */
export async function* readPages<Row extends QueryResultRow>(
  session: Session,
  sql: string,
  /** What is to hold for the whole transaction, like a lock. */
  begin: () => Promise<unknown> = async () => {},
): AsyncGenerator<Row[]> {
  await session.query('begin read only');
  await begin();
  await session.query(`declare coupling_rows no scroll cursor for ${sql}`);
  for (;;) {
    const rows = await session.query<Row>(`fetch ${PAGE} from coupling_rows`);
    if (rows.length === 0) break;
    yield rows;
  }
  await session.query('commit');
}

/** Oids or other whole numbers, as an array in SQL. */
export function numbers(values: Iterable<string | number>): string {
  return `'{${[...values].map(BigInt).join(',')}}'::pg_catalog.int8[]`;
}
