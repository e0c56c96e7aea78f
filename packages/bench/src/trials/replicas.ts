import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Job } from './replica';

/** How a replica's job ended. */
export type Ended = { result?: object; failed?: string; killed?: true };

/** A process of its own, which ends with its job. */
export interface Replica {
  ended: Promise<Ended>;
  /** As the kernel kills when memory is short. */
  kill(): void;
}

export function startReplica(address: string, job: Job): Replica {
  const child = fork(resolve('src/trials/replica.ts'), [
    address,
    JSON.stringify(job),
  ]);
  let ended: Ended = {};
  child.on('message', (message: Ended) => {
    if (message?.result || message?.failed) ended = message;
  });
  return {
    ended: once(child, 'exit').then(([, signal]) =>
      signal === 'SIGKILL' ? { killed: true as const } : ended,
    ),
    kill: () => child.kill('SIGKILL'),
  };
}
