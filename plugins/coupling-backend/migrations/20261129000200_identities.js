// @ts-check
const { createHash } = require('node:crypto');

/** Rows changed before other work goes on. */
const STEP = 500;
/** As of this migration: what is longer is cut and hashed. */
const MAX_IDENTITY = 100;
const KEPT_START = 40;

/**
 * Kinds with an id were told apart by it within their source, so that the
 * releases of two services under one number were one. The service is part of
 * the identity from now on, and of on-call who is paged. Also counts what runs
 * left out.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('coupling_runs', table => {
    table.integer('left_out').notNullable().defaultTo(0);
  });
  await renameAll(knex, item => {
    const { kind, source } = item;
    switch (kind) {
      case 'release':
      case 'drill':
        return [kind, source, item.service, item.id];
      case 'journey':
        return [kind, source, item.entry, item.id];
      case 'schema-change': {
        const { store, name } = item.dataset;
        return [kind, source, item.service, store, name, item.id];
      }
      default: {
        const { service, provider, policy, team, user } = item;
        return [kind, source, service, provider, policy, team, user];
      }
    }
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await forgetOlderOfOneId(knex);
  await renameAll(knex, ({ kind, source, ...item }) =>
    kind === 'oncall'
      ? [kind, source, item.service, item.provider, item.policy]
      : [kind, source, item.id],
  );
  await knex.schema.alterTable('coupling_runs', table => {
    table.dropColumn('left_out');
  });
};

const KINDS = ['release', 'drill', 'journey', 'schema-change', 'oncall'];

/**
 * @param {import('knex').Knex} knex
 * @param {(item: any) => (string | undefined)[]} partsOf
 */
async function renameAll(knex, partsOf) {
  let after = 0;
  for (;;) {
    const rows = await knex('coupling_evidence')
      .whereIn('kind', KINDS)
      .where('id', '>', after)
      .orderBy('id')
      .limit(STEP)
      .select('id', 'payload');
    if (rows.length === 0) return;
    for (const { id, payload } of rows) {
      const identity = shortened(JSON.stringify(partsOf(JSON.parse(payload))));
      await knex('coupling_evidence').where({ id }).update({ identity });
    }
    after = rows[rows.length - 1].id;
  }
}

/**
 * Before, one row had room for all of them.
 *
 * @param {import('knex').Knex} knex
 */
async function forgetOlderOfOneId(knex) {
  const rows = await knex('coupling_evidence')
    .whereIn('kind', KINDS)
    .orderBy(['observed_at', 'id'])
    .select('id', 'collector', 'scope', 'payload');
  const newest = new Map();
  for (const { id, collector, scope, payload } of rows) {
    const { kind, source, ...item } = JSON.parse(payload);
    const key =
      kind === 'oncall'
        ? [item.service, item.provider, item.policy]
        : [item.id];
    const whole = JSON.stringify([collector, scope, kind, source, ...key]);
    if (newest.has(whole)) {
      await knex('coupling_evidence')
        .where({ id: newest.get(whole) })
        .delete();
      await knex('coupling_evidence_counts')
        .where({ collector })
        .decrement('items', 1);
    }
    newest.set(whole, id);
  }
}

/**
 * @param {string} identity
 */
function shortened(identity) {
  if (identity.length <= MAX_IDENTITY) return identity;
  const start = identity.slice(0, KEPT_START).replace(/\p{Surrogate}$/u, '');
  return start + createHash('sha256').update(identity).digest('hex');
}
