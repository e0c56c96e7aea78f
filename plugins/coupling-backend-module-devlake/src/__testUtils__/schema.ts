/**
 * The tables of DevLake 1.0 that are read, as its models make them:
 * https://github.com/apache/incubator-devlake, backend/core/models/domainlayer
 * (Apache-2.0). Columns that nothing reads are left out where they may be.
 */
export function schemaFor(engine: 'postgresql' | 'mysql'): string[] {
  const [time, text, float] =
    engine === 'mysql'
      ? ['datetime(3)', 'longtext', 'double']
      : ['timestamptz', 'text', 'numeric'];
  const written = `created_at ${time}, updated_at ${time}, _raw_data_params varchar(255)`;
  const table = engine === 'mysql' ? '`table`' : '"table"';
  return [
    `create table cicd_deployment_commits (
      id varchar(255) not null, ${written},
      cicd_scope_id varchar(255), cicd_deployment_id varchar(255),
      name varchar(255), display_title ${text}, url ${text},
      result varchar(100), status varchar(100),
      original_status varchar(100), original_result varchar(100),
      environment varchar(255), original_environment varchar(255),
      created_date ${time}, queued_date ${time}, started_date ${time},
      finished_date ${time}, duration_sec ${float},
      queued_duration_sec ${float},
      commit_sha varchar(255) not null, commit_msg ${text},
      ref_name varchar(255), repo_id varchar(255),
      repo_url varchar(500) not null,
      prev_success_deployment_commit_id varchar(255),
      subtask_name varchar(255),
      primary key (id, commit_sha))`,
    `create table cicd_scopes (
      id varchar(255) primary key, ${written},
      name varchar(255), description ${text}, url varchar(255),
      created_date ${time}, updated_date ${time})`,
    `create table repos (
      id varchar(255) primary key, ${written},
      name ${text}, url ${text}, description ${text},
      owner_id varchar(255), language varchar(255), forked_from ${text},
      created_date ${time}, updated_date ${time}, deleted boolean)`,
    `create table project_mapping (
      project_name varchar(255) not null, ${table} varchar(255) not null,
      row_id varchar(255) not null, ${written},
      primary key (project_name, ${table}, row_id))`,
  ];
}

export const TABLES = [
  'cicd_deployment_commits',
  'cicd_scopes',
  'repos',
  'project_mapping',
];
