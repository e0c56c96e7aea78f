// @ts-check

/**
 * What sources have that is no evidence, and why: so that people see what was
 * passed over, and that nothing else was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('coupling_left_out', table => {
    table.comment('Items that are no evidence, by where they are and why');
    table.string('collector').notNullable();
    table.string('scope', 500).notNullable();
    table.string('reason').notNullable();
    table.bigInteger('items').notNullable();
    table.text('examples').notNullable().comment('JSON, the newest first');
    table.primary(['collector', 'scope', 'reason'], 'coupling_left_out_pk');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('coupling_left_out');
};
