import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const HOST = join(ROOT, '.data/e2e/host');

/** What CI hands evidence over with in these tests. */
export const PUSH_TOKEN = 'push-token-for-end-to-end-tests';

/**
 * Unpacks what `repo build` made, as a deployment would. The packages of this
 * repository are linked to their built form; everything else is found in the
 * repository's own node_modules.
 */
export function unpackBuild() {
  const dist = join(ROOT, 'packages/backend/dist');
  if (!existsSync(join(dist, 'bundle.tar.gz'))) {
    throw new Error('There is no build. Run `npm test -- types build` first.');
  }
  rmSync(dirname(HOST), { recursive: true, force: true });
  mkdirSync(HOST, { recursive: true });
  for (const archive of ['skeleton.tar.gz', 'bundle.tar.gz']) {
    const { status, stderr } = spawnSync('tar', [
      ...['-xzf', join(dist, archive), '-C', HOST],
    ]);
    if (status !== 0) throw new Error(`Cannot unpack ${archive}: ${stderr}`);
  }
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(join(HOST, folder))) {
      linkPackage(join(HOST, folder, name));
    }
  }
}

function linkPackage(folder: string) {
  const { name } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const link = join(HOST, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(folder, link, 'junction');
}

/** One running backend that serves the app, with its own port and data. */
export class Backend {
  readonly url: string;
  /** Where its databases are. */
  readonly databases: string;
  /** What it wrote to its log. */
  readonly log: string;
  readonly #port: number;
  readonly #config: string[];
  readonly #env: Record<string, string>;
  #process?: ChildProcess;

  /**
   * @param options.config - names of files beside this one, on top of
   * app-config.e2e.yaml, and `env` what they need
   */
  constructor(options: {
    name: string;
    port: number;
    config?: string[];
    env?: Record<string, string>;
  }) {
    const { name, port, config = [], env = {} } = options;
    const folder = join(ROOT, '.data/e2e', name);
    this.databases = join(folder, 'db');
    this.log = join(folder, 'backend.log');
    this.#port = port;
    this.#config = ['app-config.e2e.yaml', ...config];
    this.#env = env;
    this.url = `http://localhost:${port}`;
  }

  async start() {
    await this.#mustBeFree();
    mkdirSync(this.databases, { recursive: true });
    const log = createWriteStream(this.log, { flags: 'a' });
    const child = spawn(
      process.execPath,
      [
        ...['--no-node-snapshot', 'packages/backend'],
        ...['--config', join(ROOT, 'app-config.yaml')],
        ...this.#config.flatMap(file => ['--config', join(__dirname, file)]),
      ],
      {
        cwd: HOST,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          SEAMS_PUSH_TOKEN: PUSH_TOKEN,
          SEAMS_E2E_URL: this.url,
          SEAMS_E2E_PORT: String(this.#port),
          SEAMS_E2E_DATA: this.databases,
          SEAMS_E2E_EXAMPLES: join(ROOT, 'examples'),
          ...this.#env,
        },
      },
    );
    this.#process = child;
    process.once('exit', () => child.kill('SIGKILL'));
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    await this.#ready(child);
  }

  /** Ends the process; SIGKILL leaves it no time to tidy up. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode) return;
    const ended = new Promise(done => child.once('exit', done));
    child.kill(signal);
    await ended;
  }

  async #mustBeFree() {
    const answer = await fetch(this.url).catch(() => undefined);
    if (answer) throw new Error(`Something else listens at ${this.url}.`);
  }

  async #ready(child: ChildProcess) {
    for (;;) {
      if (child.exitCode !== null) {
        throw new Error(
          `The backend ended with ${child.exitCode}; see ${this.log}`,
        );
      }
      const response = await fetch(
        `${this.url}/.backstage/health/v1/readiness`,
      ).catch(() => undefined);
      if (response?.ok) return;
      await new Promise(again => setTimeout(again, 200));
    }
  }
}
