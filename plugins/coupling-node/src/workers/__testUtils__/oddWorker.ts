import { threadId } from 'node:worker_threads';
import { answerInWorker } from '../answerInWorker';

export const oddWorkerFile = __filename;
export const ODD_WORKER = 'coupling-odd';

let asked = 0;

answerInWorker<string, unknown>(ODD_WORKER, question => {
  asked += 1;
  switch (question) {
    case 'hang':
      for (;;);
    case 'hoard': {
      const hoard: unknown[] = [];
      for (;;) hoard.push([{ hoard: hoard.length }]);
    }
    // eslint-disable-next-line no-fallthrough
    case 'throw':
      throw new Error('nothing to be made of it');
    case 'exit':
      return process.exit(3);
    default:
      return { threadId, asked };
  }
});
