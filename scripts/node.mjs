/** Runs a program under this Node; resolves to whether it succeeded. */
import { spawn } from 'node:child_process';

/** The last part may be an object with more of the environment. */
export function node(...parts) {
  const extra = typeof parts.at(-1) === 'object' ? parts.pop() : {};
  return new Promise(resolve => {
    const child = spawn(process.execPath, parts, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: 'true', ...extra },
    });
    child.on('error', error => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', code => resolve(code === 0));
  });
}
