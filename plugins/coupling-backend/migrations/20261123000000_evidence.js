// @ts-check

/**
 * What was collected, by which run, and how far each source was read.
 *
 * Instants are ISO 8601 text in UTC with milliseconds: they sort the same on
 * SQLite and PostgreSQL and need no conversion on the way in or out. Their
 * column is a little wider than the usual 24 characters, for years past 9999.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('coupling_runs', table => {
    table.comment('Attempts to collect from a source, and how they ended');
    table.bigIncrements('id').primary();
    table.string('collector').notNullable().comment('The id of the collector');
    table.string('started_at', 32).notNullable();
    table
      .string('heartbeat_at', 32)
      .notNullable()
      .comment('Last sign of life; tells a live run of another replica apart');
    table.string('finished_at', 32).nullable();
    table
      .string('outcome', 16)
      .notNullable()
      .comment('running, ok, partial, failed or abandoned');
    table.integer('accepted').notNullable().defaultTo(0);
    table.integer('already_known').notNullable().defaultTo(0);
    table.integer('rejected').notNullable().defaultTo(0);
    table.integer('removed').notNullable().defaultTo(0);
    table.text('reason').nullable().comment('Why it was partial or failed');
    table.index(['collector', 'id'], 'coupling_runs_collector_idx');
  });

  await knex.schema.createTable('coupling_run_rejections', table => {
    table.comment('The first items of a run that could not be read');
    table
      .bigInteger('run_id')
      .notNullable()
      .references('id')
      .inTable('coupling_runs')
      .onDelete('CASCADE');
    table.integer('position').notNullable().comment('Order of arrival, from 1');
    table.text('scope').notNullable();
    table.integer('line').notNullable().comment('Counted from 1');
    table
      .text('field')
      .notNullable()
      .comment('Path of the field; empty for the item as a whole');
    table.text('reason').notNullable();
    table.primary(['run_id', 'position'], 'coupling_run_rejections_pk');
  });

  await knex.schema.createTable('coupling_evidence', table => {
    table.comment('Dated, sourced facts; one row each per collector and scope');
    table.bigIncrements('id').primary();
    table.string('collector').notNullable();
    table
      .string('scope', 500)
      .notNullable()
      .comment('The part of the source it was read from');
    table
      .string('identity', 128)
      .notNullable()
      .comment('What tells this fact from others; hashed where it is long');
    table.string('kind', 32).notNullable();
    table.text('source').notNullable().comment('What the item says of itself');
    table.string('observed_at', 32).notNullable();
    table
      .specificType('content_hash', 'char(64)')
      .notNullable()
      .comment('SHA-256 of the payload; equal means nothing changed');
    table
      .bigInteger('last_seen_run')
      .notNullable()
      .comment('A full delivery removes what its own run did not see');
    table.string('first_seen_at', 32).notNullable();
    table.text('payload').notNullable().comment('The item as JSON');
    // Two scopes may hold the same fact. Each keeps its own row, so that a
    // full delivery of one cannot take away what the other still says.
    table.unique(['collector', 'scope', 'identity'], {
      indexName: 'coupling_evidence_identity_uniq',
    });
    table.index(
      ['collector', 'observed_at'],
      'coupling_evidence_collector_newest_idx',
    );
  });

  await knex.schema.createTable('coupling_evidence_refs', table => {
    table.comment('The entities that evidence names, for reading by entity');
    table
      .bigInteger('evidence_id')
      .notNullable()
      .references('id')
      .inTable('coupling_evidence')
      .onDelete('CASCADE');
    table.text('ref').notNullable().comment('Complete, lower-case entity ref');
    // Copied from the evidence, so that a page is read from one index.
    table.string('kind', 32).notNullable();
    table.string('observed_at', 32).notNullable();
    table.primary(['evidence_id', 'ref'], 'coupling_evidence_refs_pk');
    table.index(
      ['ref', 'kind', 'observed_at', 'evidence_id'],
      'coupling_evidence_refs_ref_idx',
    );
  });

  await knex.schema.createTable('coupling_cursors', table => {
    table.comment('Where the last completed delivery of a scope ended');
    table.string('collector').notNullable();
    table.string('scope', 500).notNullable();
    table.text('cursor').notNullable().comment('JSON, known to the collector');
    table.primary(['collector', 'scope'], 'coupling_cursors_pk');
  });

  await knex.schema.createTable('coupling_evidence_revision', table => {
    table.comment(
      'One row: a counter that moves, in the same transaction, with every real change of evidence; writers lock it to take turns',
    );
    table.integer('id').primary();
    table.bigInteger('revision').notNullable();
  });
  await knex('coupling_evidence_revision').insert({ id: 1, revision: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('coupling_evidence_revision');
  await knex.schema.dropTable('coupling_cursors');
  await knex.schema.dropTable('coupling_evidence_refs');
  await knex.schema.dropTable('coupling_evidence');
  await knex.schema.dropTable('coupling_run_rejections');
  await knex.schema.dropTable('coupling_runs');
};
