// @ts-check

/**
 * How far each source was read, in words: a cursor is known to its collector
 * alone, and may be anything.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('coupling_cursors', table => {
    table.text('progress').nullable().comment('JSON, for people to read');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('coupling_cursors', table => {
    table.dropColumn('progress');
  });
};
