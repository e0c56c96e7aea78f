import type { Knex } from 'knex';
import type { Database, Table } from './database';
import { placeKey, withOpenAddress, type PlaceKey } from './placeKey';
import { productionDeployments } from './readDeployments';

/** Where deployments come from, as DevLake knows it. */
export interface Place {
  repoUrl: string;
  repoName?: string;
  /** DevLake's id of the data scope, like `jenkins:JenkinsJob:1:orders`. */
  scopeId: string;
  scopeName?: string;
  /** The DevLake projects that the scope or the repository is part of. */
  projects: string[];
}

/** All places that production deployments come from, by `placeKey`. */
export async function readPlaces(
  database: Database,
): Promise<Map<string, Place>> {
  return database.ask(async (_, table) => {
    const keys: PlaceKey[] = await productionDeployments(table).distinct({
      repoUrl: 'repo_url',
      repoId: 'repo_id',
      scopeId: 'cicd_scope_id',
    });
    const repos = await readNames(table('repos'));
    const scopes = await readNames(table('cicd_scopes'));
    const projects = await readProjects(table);
    const places = keys.map(withOpenAddress).map((key): [string, Place] => {
      const repoId = key.repoId ?? '';
      const scopeId = key.scopeId ?? '';
      const mapped = [
        ...(projects.get(`repos ${repoId}`) ?? []),
        ...(projects.get(`cicd_scopes ${scopeId}`) ?? []),
      ];
      return [
        placeKey(key),
        {
          repoUrl: key.repoUrl ?? '',
          repoName: repos.get(repoId),
          scopeId,
          scopeName: scopes.get(scopeId),
          projects: [...new Set(mapped)].sort(),
        },
      ];
    });
    return new Map(places);
  });
}

async function readNames(
  named: Knex.QueryBuilder,
): Promise<Map<string, string>> {
  const rows: { id: string; name: string | null }[] = await named.select(
    'id',
    'name',
  );
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name]] : [])));
}

/** Project names by table and row that is mapped to them. */
async function readProjects(table: Table): Promise<Map<string, string[]>> {
  const rows: { project: string; table: string; row: string }[] = await table(
    'project_mapping',
  )
    .select({ project: 'project_name', table: 'table', row: 'row_id' })
    .whereIn('table', ['repos', 'cicd_scopes']);
  const projects = new Map<string, string[]>();
  for (const { project, table: of, row } of rows) {
    const key = `${of} ${row}`;
    projects.set(key, [...(projects.get(key) ?? []), project]);
  }
  return projects;
}
