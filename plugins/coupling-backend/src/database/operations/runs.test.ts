import type { Knex } from 'knex';
import { release } from '../../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import type { RowId } from '../tables';
import { abandonRuns } from './abandonRuns';
import { finishAssessmentRun } from './finishAssessmentRun';
import { finishRun } from './finishRun';
import { readLastAssessmentRun } from './readLastAssessmentRun';
import { startAssessmentRun } from './startAssessmentRun';
import { startRun } from './startRun';
import { storeEvidenceBatch } from './storeEvidenceBatch';
import { summariseAll } from '../../__testUtils__/summariseAll';
import { touchAssessmentRun } from './touchAssessmentRun';
import { touchRun } from './touchRun';

const databases = createTestDatabases();
const at = (minute: number) =>
  new Date(Date.UTC(2026, 7, 1, 0, minute)).toISOString();
const MINUTE = 60_000;
const silenceSince = (knex: Knex, table: string, heartbeat: string) =>
  knex(table).update({ heartbeat_at: heartbeat });
const counts = {
  accepted: 0,
  alreadyKnown: 0,
  rejected: 0,
  removed: 0,
  leftOut: 0,
};

function finishOk(knex: Knex, runId: RowId, now: string) {
  return finishRun(knex, {
    runId,
    outcome: 'ok',
    counts,
    rejections: [],
    now,
  });
}

describe.each(databases.eachSupportedId())('runs, %s', id => {
  it('are summed up per source with the last run and the last success', async () => {
    const knex = await initTestDatabase(databases, id);
    const good = await startRun(knex, { collector: 'files', now: at(0) });
    await storeEvidenceBatch(knex, {
      mode: 'delta',
      collector: 'files',
      scope: 'a',
      ...good,
      now: at(0),
      items: [release('1'), release('2', { observedAt: at(7) })],
    });
    await finishOk(knex, good.runId, at(1));
    const bad = await startRun(knex, { collector: 'files', now: at(2) });
    const rejection = { scope: 'a', line: 3, field: 'id', reason: 'missing' };
    await finishRun(knex, {
      ...bad,
      outcome: 'partial',
      counts: {
        accepted: 1,
        alreadyKnown: 2,
        rejected: 3,
        removed: 4,
        leftOut: 0,
      },
      rejections: [rejection],
      reason: 'broke\u0000',
      now: at(3),
    });
    await startRun(knex, { collector: 'zabbix', now: at(4) });

    await expect(summariseAll(knex)).resolves.toEqual([
      {
        collector: 'files',
        items: 2,
        oldestAt: '2026-08-01T00:00:00.000Z',
        newestAt: at(7),
        lastSuccessAt: at(1),
        runs: [
          {
            startedAt: at(2),
            finishedAt: at(3),
            outcome: 'partial',
            accepted: 1,
            alreadyKnown: 2,
            rejected: 3,
            removed: 4,
            leftOut: 0,
            reason: 'broke',
          },
          { startedAt: at(0), finishedAt: at(1), outcome: 'ok', ...counts },
        ],
        rejections: [{ at: at(2), ...rejection }],
      },
      {
        collector: 'zabbix',
        items: 0,
        runs: [{ startedAt: at(4), outcome: 'running', ...counts }],
        rejections: [],
      },
    ]);
  });

  it('tell of the last five, and once of what is wrong in each of them', async () => {
    const knex = await initTestDatabase(databases, id);
    const lasting = { scope: 'a', line: 3, field: 'id', reason: 'missing' };
    for (let run = 0; run < 6; run += 1) {
      const { runId } = await startRun(knex, {
        collector: 'files',
        now: at(run),
      });
      await finishRun(knex, {
        runId,
        outcome: 'ok',
        counts,
        rejections: [lasting, { ...lasting, line: 10 + (run % 2) }],
        now: at(run),
      });
    }
    const [{ runs, rejections }] = await summariseAll(knex);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual(
      [5, 4, 3, 2, 1].map(at),
    );
    expect(rejections).toEqual([
      { ...lasting, at: at(5) },
      { ...lasting, line: 11, at: at(5) },
      { ...lasting, line: 10, at: at(4) },
    ]);
  });

  it('are abandoned when silent, and left alone when another replica is at it', async () => {
    const knex = await initTestDatabase(databases, id);
    const dead = await startRun(knex, { collector: 'dead', now: at(0) });
    const alive = await startRun(knex, { collector: 'alive', now: at(0) });
    const done = await startRun(knex, { collector: 'done', now: at(0) });
    await finishOk(knex, done.runId, at(1));
    await silenceSince(knex, 'coupling_runs', '2000-01-01T00:00:00.000Z');
    await touchRun(knex, alive);

    await expect(
      abandonRuns(knex, { silentMs: MINUTE, now: at(10) }),
    ).resolves.toEqual({ collectors: ['dead'], assessments: 0 });

    const outcomes = await knex('coupling_runs').orderBy('id');
    expect(outcomes.map(row => [row.collector, row.outcome])).toEqual([
      ['dead', 'abandoned'],
      ['alive', 'running'],
      ['done', 'ok'],
    ]);
    expect(String(outcomes[0].id)).toBe(String(dead.runId));
    expect(outcomes[0].finished_at).toBe(at(10));
  });

  it('are forgotten after fifty more, but for the last success', async () => {
    const knex = await initTestDatabase(databases, id);
    const good = await startRun(knex, { collector: 'files', now: at(0) });
    await finishOk(knex, good.runId, at(1));
    for (let i = 0; i < 52; i += 1) {
      const { runId } = await startRun(knex, {
        collector: 'files',
        now: at(2),
      });
      await finishRun(knex, {
        runId,
        outcome: 'failed',
        counts,
        rejections: [],
        now: at(3),
      });
    }
    await expect(knex('coupling_runs')).resolves.toHaveLength(51);
    await expect(summariseAll(knex)).resolves.toMatchObject([
      { lastSuccessAt: at(1), runs: Array(5).fill({ outcome: 'failed' }) },
    ]);
  });

  it('of the assessment are kept apart, and the last one is known', async () => {
    const knex = await initTestDatabase(databases, id);
    await expect(readLastAssessmentRun(knex)).resolves.toBeUndefined();

    const dead = (await startAssessmentRun(knex, { now: at(0) }))!;
    await silenceSince(knex, 'coupling_assessment_runs', at(0));
    await expect(touchAssessmentRun(knex, dead)).resolves.toBe(true);
    await expect(readLastAssessmentRun(knex)).resolves.toEqual({
      startedAt: at(0),
      outcome: 'running',
    });
    await abandonRuns(knex, { silentMs: MINUTE, now: at(2) });
    await expect(readLastAssessmentRun(knex)).resolves.toMatchObject({
      outcome: 'running',
    });
    await silenceSince(knex, 'coupling_assessment_runs', at(0));
    await abandonRuns(knex, { silentMs: MINUTE, now: at(2) });
    await expect(readLastAssessmentRun(knex)).resolves.toEqual({
      startedAt: at(0),
      finishedAt: at(2),
      outcome: 'abandoned',
    });

    await expect(touchAssessmentRun(knex, dead)).resolves.toBe(false);

    const next = (await startAssessmentRun(knex, { now: at(3) }))!;
    // It was alive after all: what it has to say is no longer asked for.
    await finishAssessmentRun(knex, {
      ...dead,
      outcome: 'written',
      now: at(4),
    });
    await finishAssessmentRun(knex, {
      ...next,
      outcome: 'failed',
      reason: 'the catalog did not answer',
      now: at(4),
    });
    await expect(readLastAssessmentRun(knex)).resolves.toEqual({
      startedAt: at(3),
      finishedAt: at(4),
      outcome: 'failed',
      reason: 'the catalog did not answer',
    });
  });

  it('of the assessment are one at a time, however many ask', async () => {
    const knex = await initTestDatabase(databases, id);
    const ask = () => startAssessmentRun(knex, { now: at(0) });
    const runs = await Promise.all([ask(), ask(), ask()]);
    const given = runs.filter(run => run !== undefined);
    expect(given).toHaveLength(1);
    await finishAssessmentRun(knex, {
      ...given[0],
      outcome: 'unchanged',
      now: at(1),
    });
    await expect(ask()).resolves.toBeDefined();
    await expect(ask()).resolves.toBeUndefined();
  });

  it('are alive by the clock of the database, whatever a replica takes the time to be', async () => {
    const knex = await initTestDatabase(databases, id);
    await startRun(knex, { collector: 'behind', now: at(-60 * 24 * 365) });
    await startRun(knex, { collector: 'ahead', now: at(60 * 24 * 365) });
    await startAssessmentRun(knex, { now: at(-60 * 24 * 365) });
    await expect(
      abandonRuns(knex, { silentMs: 10 * MINUTE, now: at(60 * 24 * 365) }),
    ).resolves.toEqual({ collectors: [], assessments: 0 });
    await expect(
      abandonRuns(knex, { silentMs: 0, now: at(0) }),
    ).resolves.toEqual({ collectors: ['behind', 'ahead'], assessments: 1 });
  });
});
