// @ts-check

/**
 * On whose list each finding stands. Those that no one service can mend alone
 * stood on nobody's. The column `service` of the findings stays for replicas
 * of earlier versions.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('coupling_snapshot_finding_concerns', table => {
    table.comment('The services that can do something about each finding');
    table
      .bigInteger('snapshot_id')
      .notNullable()
      .references('id')
      .inTable('coupling_snapshots')
      .onDelete('CASCADE');
    table.integer('position').notNullable().comment('Of the finding');
    table.text('service').notNullable().comment('Entity ref');
    table.primary(
      ['snapshot_id', 'service', 'position'],
      'coupling_snapshot_finding_concerns_pk',
    );
    table.index(
      ['snapshot_id', 'position'],
      'coupling_snapshot_finding_concerns_position_idx',
    );
  });
  await knex('coupling_snapshot_finding_concerns').insert(
    knex('coupling_snapshot_findings')
      .whereNotNull('service')
      .select('snapshot_id', 'position', 'service'),
  );
  // The others are known after the next assessment, which this asks for.
  await knex('coupling_snapshots').update({ input_hash: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('coupling_snapshot_finding_concerns');
};
