import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { LoadedBackend } from './startBackend';

/** Longer than an assessment may take. */
const PATIENCE_MS = 20 * 60_000;

/** The one at the start waits for the catalog. */
async function untilIdle(knex: Knex): Promise<void> {
  const running = () =>
    knex('coupling_assessment_runs').where({ outcome: 'running' }).first();
  while (await running()) await setTimeout(250);
}

/**
 * Pushes a release, waits for the assessment that follows, and says how long
 * that took, in seconds, by its record.
 */
export async function assessAnew(
  backend: LoadedBackend,
  knex: Knex,
  id: string,
): Promise<{ outcome: string; seconds: number }> {
  await untilIdle(knex);
  const [{ last }] = await knex('coupling_assessment_runs').max({ last: 'id' });
  const answer = await fetch(`${backend.url}/api/coupling/evidence`, {
    method: 'POST',
    headers: { ...backend.service, 'content-type': 'application/json' },
    body: JSON.stringify([
      {
        ...{ kind: 'release', source: 'bench', service: 'service-0', id },
        ...{ environment: 'production', status: 'succeeded' },
        observedAt: '2026-06-30T00:00:00.000Z',
      },
    ]),
  });
  if (!answer.ok) throw new Error(`a push was answered ${answer.status}`);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const run = await knex('coupling_assessment_runs')
      .where('id', '>', last ?? 0)
      .whereNotNull('finished_at')
      .first();
    if (run) {
      const took = Date.parse(run.finished_at) - Date.parse(run.started_at);
      return { outcome: run.outcome, seconds: took / 1e3 };
    }
    if (Date.now() > end) throw new Error('no assessment came to its end');
    await setTimeout(250);
  }
}
