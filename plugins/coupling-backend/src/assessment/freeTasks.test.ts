import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { freeTasks } from './freeTasks';

describe('freeTasks', () => {
  it('cancels every task, whether it runs, rests or was never there', async () => {
    const cancelTask = jest
      .fn()
      .mockRejectedValueOnce(new ConflictError('not running'))
      .mockRejectedValueOnce(new NotFoundError('not there'))
      .mockResolvedValueOnce(undefined);
    await freeTasks(mockServices.scheduler.mock({ cancelTask }), [
      'resting',
      'unknown',
      'running',
    ]);
    expect(cancelTask.mock.calls).toEqual([
      ['resting'],
      ['unknown'],
      ['running'],
    ]);
  });

  it('lets any other error through', async () => {
    const cancelTask = jest.fn().mockRejectedValue(new Error('no database'));
    await expect(
      freeTasks(mockServices.scheduler.mock({ cancelTask }), ['a']),
    ).rejects.toThrow('no database');
  });
});
