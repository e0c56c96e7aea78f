import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import {
  createTestDatabases,
  initTestDatabase,
} from '../__testUtils__/testDatabases';
import { resumeCutOff } from './resumeCutOff';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('resumeCutOff, %s', id => {
  it('asks for a run of what was cut off once, and of nothing else', async () => {
    const knex = await initTestDatabase(databases, id);
    const at = '2026-08-20T00:00:00.000Z';
    const runs = {
      'cut-off': ['ok', 'abandoned'],
      'cut-off-at-first': ['abandoned'],
      'cut-off-again': ['ok', 'abandoned', 'abandoned'],
      fine: ['abandoned', 'ok'],
      failing: ['failed'],
      removed: ['abandoned'],
    };
    for (const [collector, outcomes] of Object.entries(runs)) {
      for (const outcome of outcomes) {
        await knex('coupling_runs').insert({
          collector,
          started_at: at,
          heartbeat_at: at,
          outcome,
        });
      }
    }
    const scheduler = mockServices.scheduler.mock();
    scheduler.triggerTask.mockRejectedValueOnce(
      new ConflictError('it is running on another replica'),
    );

    await resumeCutOff({
      knex,
      scheduler,
      collectors: [
        'new',
        ...Object.keys(runs).filter(name => name !== 'removed'),
      ],
    });

    expect(scheduler.triggerTask.mock.calls).toEqual([
      ['coupling-collect-cut-off'],
      ['coupling-collect-cut-off-at-first'],
    ]);
  });
});
