import { threadId } from 'node:worker_threads';
import { LimitedWorker } from './LimitedWorker';
import { ODD_WORKER, oddWorkerFile } from './__testUtils__/oddWorker';

describe('LimitedWorker', () => {
  const { signal } = new AbortController();
  let worker: LimitedWorker<string, { threadId: number; asked: number }>;

  beforeEach(() => {
    worker = new LimitedWorker({
      file: oddWorkerFile,
      name: ODD_WORKER,
      limits: { timeoutMs: 30_000, memoryMb: 32 },
    });
  });
  afterEach(() => worker.close());

  const ask = (question: string, timeoutMs?: number) =>
    worker.ask(question, { signal, timeoutMs });

  it('answers in one other thread, which keeps what it knows', async () => {
    const first = await ask('who');
    const second = await ask('who');
    expect(first.threadId).not.toBe(threadId);
    expect(second).toEqual({ threadId: first.threadId, asked: 2 });
  });

  it('rejects with the reason that the worker gives, and goes on', async () => {
    await ask('who');
    await expect(ask('throw')).rejects.toThrow('nothing to be made of it');
    expect(await ask('who')).toMatchObject({ asked: 3 });
  });

  // Were it done in this thread, the test would never end.
  it('stops what takes too long, and answers the next question', async () => {
    await ask('who');
    await expect(ask('hang', 100)).rejects.toThrow(
      'took more than 0.1 s and was stopped',
    );
    expect(await ask('who')).toMatchObject({ asked: 1 });
  });

  it('stops what takes too much memory, and answers the next question', async () => {
    await expect(ask('hoard')).rejects.toThrow(
      'took more than 32 MB and was stopped',
    );
    expect(await ask('who')).toMatchObject({ asked: 1 });
  });

  it('says that the worker ended, and starts another', async () => {
    await expect(ask('exit')).rejects.toThrow('the worker ended');
    expect(await ask('who')).toMatchObject({ asked: 1 });
  });

  it('rejects with what it was aborted for', async () => {
    const controller = new AbortController();
    const asked = worker.ask('hang', { signal: controller.signal });
    controller.abort(new Error('the backend is being stopped'));
    await expect(asked).rejects.toThrow('the backend is being stopped');
    await expect(
      worker.ask('who', { signal: controller.signal }),
    ).rejects.toThrow('the backend is being stopped');
  });
});
