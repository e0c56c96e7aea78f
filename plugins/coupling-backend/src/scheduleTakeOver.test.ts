import { mockServices } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  initTestDatabase,
} from './__testUtils__/testDatabases';
import { scheduleTakeOver } from './scheduleTakeOver';

const databases = createTestDatabases();
const NOW = new Date('2026-08-20T12:00:00.000Z');
const SILENT = '2026-08-20T11:58:00.000Z';
/** By the database's clock, which the tests do not set. */
const ALIVE = '2999-01-01T00:00:00.000Z';

describe.each(databases.eachSupportedId())('taking over on %s', id => {
  async function lookOnce(runs: [string, string][], assessedAt: string) {
    const knex = await initTestDatabase(databases, id);
    for (const [collector, heartbeat] of runs) {
      await knex('coupling_runs').insert({
        collector,
        started_at: '2026-08-20T11:50:00.000Z',
        heartbeat_at: heartbeat,
        outcome: 'running',
      });
    }
    await knex('coupling_assessment_runs').insert({
      started_at: '2026-08-20T11:50:00.000Z',
      heartbeat_at: assessedAt,
      outcome: 'running',
    });
    const scheduler = mockServices.scheduler.mock();
    const onAssessmentLost = jest.fn();
    await scheduleTakeOver({
      knex,
      scheduler,
      collectors: ['dead', 'alive', 'restarted'],
      now: () => NOW,
      onAssessmentLost,
    });
    const [[task]] = scheduler.scheduleTask.mock.calls;
    await task.fn(new AbortController().signal);
    const outcomes = await knex('coupling_runs').orderBy('id').pluck('outcome');
    return { task, scheduler, onAssessmentLost, outcomes };
  }

  it('frees and repeats what a killed replica had under way, and nothing of those alive', async () => {
    const { task, scheduler, onAssessmentLost, outcomes } = await lookOnce(
      [
        ['dead', SILENT],
        ['alive', ALIVE],
        ['restarted', SILENT],
        ['restarted', ALIVE],
        ['of another version', SILENT],
      ],
      SILENT,
    );
    expect(task).toMatchObject({ scope: 'local', frequency: { minutes: 1 } });
    expect(outcomes).toEqual([
      'abandoned',
      'running',
      'abandoned',
      'running',
      'abandoned',
    ]);
    expect(scheduler.cancelTask.mock.calls.flat().sort()).toEqual([
      'coupling-collect-dead',
      'coupling-collect-of another version',
      'coupling:assess',
    ]);
    expect(scheduler.triggerTask.mock.calls).toEqual([
      ['coupling-collect-dead'],
    ]);
    expect(onAssessmentLost).toHaveBeenCalledTimes(1);
  });

  it('does nothing while everybody is alive', async () => {
    const { scheduler, onAssessmentLost, outcomes } = await lookOnce(
      [['alive', ALIVE]],
      ALIVE,
    );
    expect(outcomes).toEqual(['running']);
    expect(scheduler.cancelTask).not.toHaveBeenCalled();
    expect(scheduler.triggerTask).not.toHaveBeenCalled();
    expect(onAssessmentLost).not.toHaveBeenCalled();
  });
});
