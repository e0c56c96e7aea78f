import type { Knex } from 'knex';
import type { Page } from '@seams/backstage-plugin-coupling-node/http';
import type { Database, Table } from './database';
import { withOpenAddress, type PlaceKey } from './placeKey';

/** DevLake has no index for this order, so a page costs a scan of the table. */
export const PAGE = 2_000;

/** Tickets stand at the beginning of a commit message, if anywhere. */
const MESSAGE = 2_000;

/** A commit that was deployed, as the database has it. */
export interface DeploymentRow extends PlaceKey {
  id: string;
  commitSha: string;
  deploymentId: string | null;
  name: string | null;
  result: string;
  refName: string | null;
  /** Its beginning. */
  commitMessage: string | null;
  url: string | null;
  /** ISO 8601 in UTC, to the microsecond. */
  finishedAt: string;
}

/** Where the next page begins: behind this row. */
export type PagePlace = Pick<DeploymentRow, 'finishedAt' | 'id' | 'commitSha'>;

/** Which deployments are wanted; instants are ISO 8601 in UTC. */
export interface Wanted {
  /** Older ones are not read. */
  finishedSince: string;
  /** Of those, only what finished or was written later, if given. */
  changedSince?: { finished: string; written: string };
}

/** What DevLake takes for production, and is over. */
export function productionDeployments(table: Table): Knex.QueryBuilder {
  return table('cicd_deployment_commits')
    .where('environment', 'PRODUCTION')
    .whereIn('result', ['SUCCESS', 'FAILURE'])
    .whereNotNull('finished_date');
}

/** A page of them, oldest first; nothing is asked beyond the last one. */
export async function readDeployments(
  database: Database,
  wanted: Wanted,
  options: { after?: PagePlace; pageSize?: number },
): Promise<Page<DeploymentRow, PagePlace>> {
  const { engine } = database;
  const { after, pageSize = PAGE } = options;
  const since = (column: string) => `${column} >= ${engine.fromText}`;
  const rows: DeploymentRow[] = await database.ask((trx, table) => {
    const query = productionDeployments(table)
      .select({
        id: 'id',
        commitSha: 'commit_sha',
        deploymentId: 'cicd_deployment_id',
        scopeId: 'cicd_scope_id',
        name: 'name',
        result: 'result',
        refName: 'ref_name',
        commitMessage: trx.raw(`left(commit_msg, ${MESSAGE})`),
        repoId: 'repo_id',
        repoUrl: 'repo_url',
        url: 'url',
        finishedAt: trx.raw(engine.toText('finished_date')),
      })
      .whereRaw(since('finished_date'), [
        engine.parameter(wanted.finishedSince),
      ])
      .orderBy(['finished_date', 'id', 'commit_sha'])
      .limit(pageSize);
    const { changedSince } = wanted;
    if (changedSince) {
      query.whereRaw(`(${since('finished_date')} or ${since('updated_at')})`, [
        engine.parameter(changedSince.finished),
        engine.parameter(changedSince.written),
      ]);
    }
    if (after) {
      query.whereRaw(
        `(finished_date, id, commit_sha) > (${engine.fromText}, ?, ?)`,
        [engine.parameter(after.finishedAt), after.id, after.commitSha],
      );
    }
    return query;
  });
  const last = rows[rows.length - 1];
  return {
    items: rows.map(withOpenAddress),
    next: rows.length < pageSize ? undefined : last,
  };
}
