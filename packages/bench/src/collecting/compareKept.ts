import createKnex from 'knex';
import { expectedIds } from './history';

/** Whether the database has exactly what the fake holds. */
export async function compareKept(database: string, services: number) {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: database },
    useNullAsDefault: true,
  });
  const seen = new Set<number>();
  let doubled = 0;
  const rows: { payload: string }[] = await knex('coupling_evidence').select(
    'payload',
  );
  for (const { payload } of rows) {
    const id = Number(JSON.parse(payload).id.replace('deployment/', ''));
    if (seen.has(id)) doubled += 1;
    seen.add(id);
  }
  await knex.destroy();
  let held = 0;
  let lost = 0;
  for (const id of expectedIds(services)) {
    held += 1;
    if (!seen.delete(id)) lost += 1;
  }
  return { held, kept: rows.length, lost, doubled, notHeld: seen.size };
}
