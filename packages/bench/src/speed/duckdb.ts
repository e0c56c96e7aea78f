import { DuckDBInstance } from '@duckdb/node-api';
import { MIN_JOINT, type PairCounts } from './countPairs';
import type { Fleet } from './inside';

/** The episodes of a fleet in a DuckDB table in memory, on all its threads. */
export class DuckDbFleet {
  private constructor(
    private readonly run: (sql: string) => Promise<unknown[]>,
  ) {}

  static async of(fleet: Fleet): Promise<DuckDbFleet> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      'CREATE TABLE episode (id INTEGER, service INTEGER, time INTEGER)',
    );
    const appender = await connection.createAppender('episode');
    fleet.at.forEach((time, id) => {
      appender.appendInteger(id);
      appender.appendInteger(fleet.service[id]);
      appender.appendInteger(time);
      appender.endRow();
    });
    appender.closeSync();
    return new DuckDbFleet(async sql => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRows()[0];
    });
  }

  /**
   * Counts pairs as `countPairs` does. Of three ways to write it, the quickest:
   * joining on the hour and its neighbours, then comparing times.
   */
  async countPairs(hours: number): Promise<PairCounts> {
    const width = hours * 3600;
    const [pairs, joint] = await this.run(`
      WITH met AS (
        SELECT DISTINCT a.id, a.service AS subject, b.service AS partner
        FROM (
          SELECT *, unnest([-1, 0, 1]) + time // ${width} AS slot FROM episode
        ) a
        JOIN (SELECT *, time // ${width} AS slot FROM episode) b
          ON a.slot = b.slot
          AND b.time BETWEEN a.time - ${width} AND a.time + ${width}
          AND a.service <> b.service
      ), pair AS (
        SELECT count(*) AS hits FROM met GROUP BY subject, partner
      )
      SELECT count(*), sum(hits) FROM pair WHERE hits >= ${MIN_JOINT}`);
    return { pairs: Number(pairs), joint: Number(joint) };
  }
}
