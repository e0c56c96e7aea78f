// @ts-check

/**
 * The history of scores as rows, so that another score, or one of a system or
 * team, needs no column. What was kept stays, without what it did not have.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.renameTable(
    'coupling_score_history',
    'coupling_scores_old',
  );
  await knex.schema.createTable('coupling_score_history', table => {
    table.comment('The last scores of each day');
    table.text('subject').notNullable().comment('Entity ref, or fleet');
    table.string('score', 64).notNullable();
    table.string('day', 10).notNullable().comment('UTC, like 2026-08-01');
    table.double('value').nullable().comment('0–100; null is unknown, never 0');
    table.double('low').nullable();
    table.double('high').nullable();
    table
      .double('coverage')
      .nullable()
      .comment('Share of the services of the subject that are known, 0–1');
    table
      .string('formula_version', 32)
      .nullable()
      .comment('Null for days before it was kept');
    // Not named like before: on PostgreSQL the old table still has that index.
    table.primary(['subject', 'score', 'day'], 'coupling_score_history_key');
  });
  for (const [score, column] of [
    ['coordinated-release', 'coordinated_release'],
    ['shared-data', 'shared_data'],
  ]) {
    await knex(
      knex.raw('coupling_score_history (subject, score, day, value, coverage)'),
    ).insert(
      knex('coupling_scores_old').select(
        'service',
        knex.raw('?', [score]),
        'day',
        column,
        knex.raw('case when ?? is null then 0.0 else 1.0 end', [column]),
      ),
    );
  }
  await knex.schema.dropTable('coupling_scores_old');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.renameTable(
    'coupling_score_history',
    'coupling_scores_new',
  );
  await knex.schema.createTable('coupling_score_history', table => {
    table.comment('The last scores of each day; null is unknown, never 0');
    table.text('service').notNullable().comment('Entity ref');
    table.string('day', 10).notNullable().comment('UTC, like 2026-08-01');
    table.double('coordinated_release').nullable();
    table.double('shared_data').nullable();
    table.primary(['service', 'day'], 'coupling_score_history_pk');
  });
  await knex(
    knex.raw(
      'coupling_score_history (service, day, coordinated_release, shared_data)',
    ),
  ).insert(
    knex('coupling_scores_new')
      .where('subject', '<>', 'fleet')
      .groupBy('subject', 'day')
      .select(
        'subject',
        'day',
        knex.raw("max(case when score = 'coordinated-release' then value end)"),
        knex.raw("max(case when score = 'shared-data' then value end)"),
      ),
  );
  await knex.schema.dropTable('coupling_scores_new');
};
