/* Starts the live database of the demo beside it, when it can. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Longer than the demo may be held up. */
const PATIENCE_MS = 15_000;

/**
 * What the demo needs to read it, and how to stop it; nothing when it did not
 * start, which is said and hinders nobody.
 */
export async function startLiveDatabase() {
  const child = spawn(process.execPath, ['scripts/demo-database.mjs'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C is for the demo, which then ends this in order.
    detached: process.platform !== 'win32',
  });
  const complaints = [];
  child.stderr.on('data', chunk => complaints.push(String(chunk)));
  const exited = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const { value } = await createInterface(child.stdout)
    [Symbol.asyncIterator]()
    .next();
  clearTimeout(timer);
  if (value === undefined) {
    console.log(
      'seams: the live database did not start, and the demo goes on without it.\n' +
        complaints.join('').trim().split('\n').slice(0, 5).join('\n'),
    );
    return undefined;
  }
  child.on('exit', code => {
    if (code)
      console.error(
        `seams: the live database stopped.\n${complaints.join('')}`,
      );
  });
  const { port, password } = JSON.parse(value);
  return {
    env: {
      SEAMS_DEMO_POSTGRES_PORT: port,
      SEAMS_DEMO_POSTGRES_PASSWORD: password,
    },
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}
