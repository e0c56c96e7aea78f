// @ts-check

/**
 * One assessment at a time, on whatever replica: a second one cannot begin
 * while a first is under way. That of a process that died is told by its
 * silence, and abandoned.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const running = await knex('coupling_assessment_runs')
    .where({ outcome: 'running' })
    .orderBy('id', 'desc')
    .pluck('id');
  await knex('coupling_assessment_runs')
    .whereIn('id', running.slice(1))
    .update({ outcome: 'abandoned' });
  await knex.raw(
    `create unique index coupling_assessment_runs_running_uniq
       on coupling_assessment_runs (outcome) where outcome = 'running'`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index coupling_assessment_runs_running_uniq');
};
