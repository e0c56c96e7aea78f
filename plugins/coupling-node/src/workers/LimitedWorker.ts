import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answered } from './answerInWorker';
import { WorkerLimitError } from './WorkerLimitError';

/** What one question may take. @public */
export interface WorkerLimits {
  timeoutMs: number;
  /** Of what JavaScript keeps; in MB. */
  memoryMb: number;
}

/**
 * A thread that answers questions, one at a time. It is started by the first
 * question, and anew by the first one after it was stopped; what it kept is
 * gone then.
 *
 * @public
 */
export class LimitedWorker<Question, Answer> {
  #worker: Worker | undefined;

  /**
   * @param options - `file` calls `answerInWorker` with the same `name`. It is
   *   a module that exports its own `__filename`, so that its path is right in
   *   the sources as in the build
   */
  constructor(
    private readonly options: {
      file: string;
      name: string;
      limits: WorkerLimits;
    },
  ) {}

  /**
   * @param timeoutMs - when it is less than the worker's limit
   * @throws WorkerLimitError when the answer took too much; what `signal` was
   *   aborted for; or an Error with the reason that the worker gives. In the
   *   first two cases the thread is gone
   */
  async ask(
    question: Question,
    { signal, timeoutMs }: { signal: AbortSignal; timeoutMs?: number },
  ): Promise<Answer> {
    signal.throwIfAborted();
    const limitMs = Math.min(
      timeoutMs ?? Infinity,
      this.options.limits.timeoutMs,
    );
    const over = new AbortController();
    const timer = setTimeout(
      () => over.abort(new WorkerLimitError(`more than ${limitMs / 1_000} s`)),
      limitMs,
    );
    const worker = (this.#worker ??= this.#start());
    const stop = AbortSignal.any([signal, over.signal]);
    const fail = (error: unknown) => over.abort(this.#causeOf(error));
    const exit = () => fail(new Error('the worker ended'));
    worker.once('error', fail).once('exit', exit);
    try {
      const answered = once(worker, 'message', { signal: stop });
      worker.postMessage(question);
      const [message] = (await answered) as [Answered<Answer>];
      if (!message.ok) throw new Error(message.reason);
      return message.answer;
    } catch (error) {
      if (!stop.aborted) throw error;
      await this.close();
      // Waiting on an aborted signal only says "aborted"; its reason says why.
      throw stop.reason;
    } finally {
      clearTimeout(timer);
      worker.off('error', fail).off('exit', exit);
    }
  }

  /** Ends the thread; the next question starts another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const { file, name, limits } = this.options;
    const worker = new Worker(file, {
      name,
      workerData: { startedAs: name },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      // Where sources run as they are, a thread has to load the transform anew.
      execArgv: file.endsWith('.ts')
        ? [
            '--require',
            require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          ]
        : undefined,
    });
    // Between two questions nobody waits for it; the next one starts another.
    worker.on('error', () => {});
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #causeOf(error: unknown): unknown {
    const { code } = error as { code?: string };
    return code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? new WorkerLimitError(`more than ${this.options.limits.memoryMb} MB`)
      : error;
  }
}
