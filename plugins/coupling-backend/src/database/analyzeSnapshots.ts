import type { Knex } from 'knex';

/**
 * Has PostgreSQL look at tables whose rows have all been replaced: it plans by
 * what it saw last, and looks again on its own only after a while. SQLite
 * plans these queries by their indexes alone.
 */
export async function analyzeSnapshots(knex: Knex): Promise<void> {
  if (knex.client.config.client.includes('sqlite')) return;
  await knex.raw(
    `analyze coupling_snapshot_services, coupling_snapshot_datasets,
       coupling_snapshot_findings, coupling_snapshot_finding_concerns`,
  );
}
