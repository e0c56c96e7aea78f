// @ts-check

/**
 * What was concluded from the evidence: one complete snapshot that is served,
 * and the scores of each day, which outlive it.
 *
 * Datasets are found by a hash, since their names can be longer than what
 * PostgreSQL takes into an index.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('coupling_snapshots', table => {
    table.comment('Assessments; readers follow coupling_current_snapshot');
    table.bigIncrements('id').primary();
    table.string('assessed_at', 32).notNullable();
    table.string('formula_version').notNullable();
    table
      .string('input_hash')
      .notNullable()
      .comment('Equal inputs need no new assessment');
    table.string('data_from', 32).nullable().comment('First release scored');
    table.string('data_to', 32).nullable().comment('Last release scored');
    table
      .text('meta')
      .notNullable()
      .comment('JSON: quality, coverage, unresolved refs, release groups');
  });

  await knex.schema.createTable('coupling_current_snapshot', table => {
    table.comment('At most one row: the snapshot that is served');
    table.integer('id').primary();
    table
      .bigInteger('snapshot_id')
      .notNullable()
      .references('id')
      .inTable('coupling_snapshots');
  });

  await knex.schema.createTable('coupling_snapshot_services', table => {
    table.comment('What was concluded about each service');
    table
      .bigInteger('snapshot_id')
      .notNullable()
      .references('id')
      .inTable('coupling_snapshots')
      .onDelete('CASCADE');
    table.text('service').notNullable().comment('Entity ref');
    table.text('document').notNullable().comment('JSON');
    table.primary(['snapshot_id', 'service'], 'coupling_snapshot_services_pk');
  });

  await knex.schema.createTable('coupling_snapshot_datasets', table => {
    table.comment('What was concluded about each dataset');
    table
      .bigInteger('snapshot_id')
      .notNullable()
      .references('id')
      .inTable('coupling_snapshots')
      .onDelete('CASCADE');
    table
      .specificType('dataset_hash', 'char(64)')
      .notNullable()
      .comment('SHA-256 of store and name, case kept');
    table.text('store').notNullable().comment('Entity ref');
    table.text('name').notNullable();
    table.text('name_lower').notNullable().comment('For lookup in any case');
    table
      .text('system_of_record')
      .nullable()
      .comment('Entity ref; null when contested or none');
    table.text('document').notNullable().comment('JSON');
    table.primary(
      ['snapshot_id', 'dataset_hash'],
      'coupling_snapshot_datasets_pk',
    );
  });

  await knex.schema.createTable('coupling_snapshot_findings', table => {
    table.comment('Rules that were broken, in the order they were found');
    table
      .bigInteger('snapshot_id')
      .notNullable()
      .references('id')
      .inTable('coupling_snapshots')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.string('rule').notNullable();
    table.text('service').nullable().comment('The service that can mend it');
    table.text('document').notNullable().comment('JSON');
    table.primary(['snapshot_id', 'position'], 'coupling_snapshot_findings_pk');
    table.index(
      ['snapshot_id', 'service'],
      'coupling_snapshot_findings_service_idx',
    );
  });

  await knex.schema.createTable('coupling_score_history', table => {
    table.comment('The last scores of each day; null is unknown, never 0');
    table.text('service').notNullable().comment('Entity ref');
    table.string('day', 10).notNullable().comment('UTC, like 2026-08-01');
    table.double('coordinated_release').nullable();
    table.double('shared_data').nullable();
    table.primary(['service', 'day'], 'coupling_score_history_pk');
  });

  await knex.schema.createTable('coupling_assessment_runs', table => {
    table.comment('Attempts to assess, and how they ended');
    table.bigIncrements('id').primary();
    table.string('started_at', 32).notNullable();
    table.string('heartbeat_at', 32).notNullable();
    table.string('finished_at', 32).nullable();
    table
      .string('outcome', 16)
      .notNullable()
      .comment('running, written, unchanged, failed or abandoned');
    table.text('reason').nullable().comment('Why it failed');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('coupling_assessment_runs');
  await knex.schema.dropTable('coupling_score_history');
  await knex.schema.dropTable('coupling_snapshot_findings');
  await knex.schema.dropTable('coupling_snapshot_datasets');
  await knex.schema.dropTable('coupling_snapshot_services');
  await knex.schema.dropTable('coupling_current_snapshot');
  await knex.schema.dropTable('coupling_snapshots');
};
