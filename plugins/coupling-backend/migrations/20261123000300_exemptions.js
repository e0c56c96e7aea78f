// @ts-check

/**
 * Exemptions from rules that were given in Backstage. Those that stand in
 * boundaries come from the catalog and are not kept here.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('coupling_exemptions', table => {
    table.comment('Rules that services may break until a day');
    table.bigIncrements('id').primary();
    table.string('rule').notNullable();
    table
      .text('service')
      .notNullable()
      .comment('Entity ref of the service whose findings are exempted');
    table
      .text('store')
      .nullable()
      .comment('Entity ref; narrows it to data in this store');
    table
      .text('dataset')
      .nullable()
      .comment('In the store: a dataset, a schema, or * for everything');
    table
      .text('other_service')
      .nullable()
      .comment('Entity ref; narrows it to findings that name this one, too');
    table.text('reason').notNullable();
    table.text('approved_by').notNullable().comment('Ref of a user or group');
    table
      .string('until', 10)
      .notNullable()
      .comment('The last day it holds, UTC, like 2027-01-31');
    table.text('created_by').notNullable().comment('Who entered it');
    table.string('created_at', 32).notNullable();
    table.index(['service'], 'coupling_exemptions_service_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('coupling_exemptions');
};
