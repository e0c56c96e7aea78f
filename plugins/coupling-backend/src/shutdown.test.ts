import { createShutdown } from './shutdown';

const stoppedBy = (signal: AbortSignal) =>
  new Promise<void>(resolve =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );

describe('a shutdown', () => {
  it('tells work to stop and waits until it has', async () => {
    const shutdown = createShutdown();
    const events: string[] = [];
    const work = shutdown.during(async () => {
      await stoppedBy(shutdown.signal);
      await new Promise(resolve => setImmediate(resolve));
      events.push('on record');
    });

    await shutdown.begin();
    events.push('shut down');

    expect(events).toEqual(['on record', 'shut down']);
    await work;
  });

  it('is not kept up by work that fails, nor by work that ended long ago', async () => {
    const shutdown = createShutdown();
    await shutdown.during(async () => 'done');
    const failing = shutdown.during(async () => {
      await stoppedBy(shutdown.signal);
      throw shutdown.signal.reason;
    });

    await Promise.all([
      expect(failing).rejects.toThrow('Interrupted by a shutdown'),
      shutdown.begin(),
    ]);
  });

  it('does not wait for ever for work that does not stop', async () => {
    jest.useFakeTimers();
    try {
      const shutdown = createShutdown();
      shutdown.during(() => new Promise(() => {}));
      const over = jest.fn();
      const begun = shutdown.begin().then(over);
      await jest.advanceTimersByTimeAsync(9_999);
      expect(over).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(1);
      await begun;
      expect(over).toHaveBeenCalled();
    } finally {
      jest.useRealTimers();
    }
  });
});
