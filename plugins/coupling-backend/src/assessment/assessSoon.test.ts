import type { SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { silentLogger } from '@seams/backstage-plugin-coupling-node/testing';
import { createAssessSoon } from './assessSoon';

describe('assessSoon', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const setup = () => {
    const triggerTask = jest.fn(async (_id: string) => {});
    const scheduler = { triggerTask } as unknown as SchedulerService;
    const logger = { ...silentLogger(), warn: jest.fn() };
    return {
      assessSoon: createAssessSoon({ scheduler, logger }),
      logger,
      triggerTask,
    };
  };

  it('asks once for what comes in together', async () => {
    const { assessSoon, triggerTask } = setup();
    assessSoon();
    await jest.advanceTimersByTimeAsync(1_000);
    assessSoon();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerTask.mock.calls).toEqual([['coupling:assess']]);
  });

  it('asks again after an assessment that was already under way', async () => {
    const { assessSoon, logger, triggerTask } = setup();
    triggerTask.mockRejectedValueOnce(new ConflictError('running'));
    assessSoon();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerTask).toHaveBeenCalledTimes(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('gives up with a warning on any other error', async () => {
    const { assessSoon, logger, triggerTask } = setup();
    triggerTask.mockRejectedValueOnce(new Error('no database'));
    assessSoon();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerTask).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('asks for nothing after a shutdown', async () => {
    const { assessSoon, triggerTask } = setup();
    assessSoon();
    assessSoon.cancel();
    assessSoon();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(triggerTask).not.toHaveBeenCalled();
  });
});
