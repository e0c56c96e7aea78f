import { mockServices } from '@backstage/backend-test-utils';
import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import {
  createTestDatabases,
  initTestDatabase,
} from '../__testUtils__/testDatabases';
import { createShutdown } from '../shutdown';
import { scheduleCollectors } from './scheduleCollectors';

const databases = createTestDatabases();

describe('scheduleCollectors', () => {
  it('makes each collector a task, and fails the task when the collector does', async () => {
    const knex = await initTestDatabase(databases, 'SQLITE_3');
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const scheduler = mockServices.scheduler.mock();
    const schedule = { frequency: { hours: 1 }, timeout: { minutes: 1 } };
    const onCollected = jest.fn();

    await scheduleCollectors(
      [
        { id: 'good', title: '', schedule, collect: async () => {} },
        {
          id: 'bad',
          title: '',
          schedule,
          collect: async () => {
            throw new Error('no answer');
          },
        },
      ],
      {
        scheduler,
        knex,
        logger,
        now: () => new Date(0),
        onCollected,
        shutdown: createShutdown(),
      },
    );

    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
    expect(tasks).toMatchObject([
      { id: 'coupling-collect-good', ...schedule },
      { id: 'coupling-collect-bad', ...schedule },
    ]);
    const [good, bad]: SchedulerServiceTaskFunction[] = tasks.map(t => t.fn);
    const { signal } = new AbortController();
    await expect(good(signal)).resolves.toBeUndefined();
    await expect(bad(signal)).rejects.toThrow('no answer');
    expect(onCollected).toHaveBeenCalledTimes(2);
  });
});
