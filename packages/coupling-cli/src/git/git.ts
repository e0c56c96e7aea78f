import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UnusableInput } from '../UnusableInput';

const run = promisify(execFile);

const TIMEOUT_MS = 60_000;
/** Enough for half a million tags. */
const MAX_OUTPUT = 128 * 1024 * 1024;

/** Set inside hooks, these would point git at another repository. */
const OVERRIDES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];

/** Asks git about the repository at a path: no shell, no network, no prompts. */
export async function git(path: string, args: string[]): Promise<string> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // A partial clone would otherwise fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
  for (const name of OVERRIDES) delete env[name];
  const all = ['-c', 'protocol.allow=never', '-C', path, ...args];
  try {
    const { stdout } = await run('git', all, {
      env,
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT,
    });
    return stdout;
  } catch (error) {
    throw new UnusableInput(`${path}: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  const { code, killed, stderr, message } = error as NodeJS.ErrnoException & {
    killed?: boolean;
    stderr?: string;
  };
  if (code === 'ENOENT') return 'git is not installed or not on the PATH';
  if (killed) return `git did not answer within ${TIMEOUT_MS / 1000} s`;
  return stderr?.trim() || message;
}
