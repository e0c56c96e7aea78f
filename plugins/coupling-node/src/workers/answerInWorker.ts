import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/** What a worker answers: what was asked for, or why there is none. */
export type Answered<Answer> =
  | { ok: true; answer: Answer }
  | { ok: false; reason: string };

/**
 * To be called by the file of a {@link LimitedWorker} as it is loaded: answers
 * questions, one after the other, where the file runs as this worker, and does
 * nothing where it is only imported.
 *
 * @param name - of the worker; no other one of the process has it
 * @param answer - may keep things from one question to the next; what it
 *   throws is the reason that the question is rejected with
 *
 * @public
 */
export function answerInWorker<Question, Answer>(
  name: string,
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  if (isMainThread || workerData?.startedAs !== name) return;
  parentPort!.on('message', async (question: Question) => {
    let answered: Answered<Answer>;
    try {
      answered = { ok: true, answer: await answer(question) };
    } catch (error) {
      answered = { ok: false, reason: (error as Error).message };
    }
    parentPort!.postMessage(answered);
  });
}
