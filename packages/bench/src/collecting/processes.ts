import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { CollectorFigures, CollectorOptions } from './collectorProcess';
import type { FakeFigures, FakeOptions } from './fakeGithub';

/** The fake GitHub, in a process of its own. */
export async function startFake(options: FakeOptions) {
  const child = fork(resolve('src/collecting/fakeGithub.ts'), [
    JSON.stringify(options),
  ]);
  const { url } = await answerWith<{ url: string }>(child, 'url');
  return {
    url,
    figures(): Promise<FakeFigures> {
      const told = answerWith<FakeFigures>(child, 'graphql');
      child.send('figures');
      return told;
    },
    stop: () => child.kill(),
  };
}

/** Others send to the parent, too, such as what compiles these files. */
function answerWith<T>(child: ChildProcess, key: keyof T): Promise<T> {
  return new Promise(done => {
    child.on('message', (message: T) => {
      if (typeof message === 'object' && key in (message as object)) {
        done(message);
      }
    });
  });
}

/**
 * Runs the collector in a process of its own, until it is done or `watch`
 * wants it to be killed, as a power cut would.
 */
export function collect(
  options: CollectorOptions,
  watch: (figures: CollectorFigures) => 'go on' | 'kill',
): Promise<CollectorFigures> {
  return new Promise((done, failed) => {
    const child = fork(resolve('src/collecting/collectorProcess.ts'), [
      JSON.stringify(options),
    ]);
    let last: CollectorFigures | undefined;
    child.on('message', (message: CollectorFigures) => {
      if (typeof message?.kept !== 'number') return;
      last = message;
      if (watch(message) === 'kill') child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => {
      if (last && (code === 0 || signal === 'SIGKILL')) done(last);
      else failed(new Error(`collecting ended with ${code ?? signal}`));
    });
  });
}
