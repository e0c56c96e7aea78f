// @ts-check

/**
 * How much evidence there is of each collector: counting a million rows takes
 * longer than whoever asks how the sources are doing should wait. Whoever
 * stores or deletes evidence keeps it, in the same transaction.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('coupling_evidence_counts', table => {
    table.comment('Evidence items kept, by collector');
    table.string('collector').primary();
    table.bigInteger('items').notNullable();
  });
  await knex('coupling_evidence_counts').insert(
    knex('coupling_evidence')
      .groupBy('collector')
      .select('collector')
      .count({ items: '*' }),
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('coupling_evidence_counts');
};
