import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BackendFigures } from './backendProcess';
import type { LoadFleet } from './fleet';

/** The backend as a company would run it, in a process of its own. */
export interface LoadedBackend {
  url: string;
  /** Headers of a reader whom a conditional policy shows nine tenths. */
  reader: Record<string, string>;
  /** Headers of a service, which sees everything. */
  service: Record<string, string>;
  figures(): Promise<BackendFigures>;
  stop(): Promise<void>;
}

const TOKEN = 'a-token-for-nothing-but-this-bench';
const STARTUP_MS = 120_000;

export async function startBackend(options: {
  postgres: string;
  folder: string;
  port: number;
  fleet: LoadFleet;
}): Promise<LoadedBackend> {
  const { folder, port, fleet } = options;
  const file = join(folder, 'app-config.yaml');
  writeFileSync(file, JSON.stringify(configOf(options)));
  const child = fork(
    resolve('src/load/backendProcess.ts'),
    ['--config', file],
    {
      execArgv: [
        '--require',
        '@backstage/cli/config/nodeTransform.cjs',
        '--max-old-space-size=2048',
      ],
      env: {
        ...process.env,
        BENCH_FLEET: JSON.stringify(fleet),
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', chunk => {
      said.push(String(chunk));
      if (said.length > 200) said.shift();
    });
  }
  const url = `http://127.0.0.1:${port}`;
  const service = { authorization: `Bearer ${TOKEN}` };
  const stop = async () => {
    const exited = once(child, 'exit');
    if (child.exitCode === null) child.kill('SIGKILL');
    await exited;
  };
  try {
    await readiness(url);
  } catch (error) {
    if (child.exitCode === null) await stop();
    throw new Error(`${error}\n${said.join('').slice(-4_000)}`);
  }
  return {
    url,
    service,
    reader: await signIn(url),
    stop,
    async figures() {
      const answered = new Promise<BackendFigures>(done => {
        const listen = (message: { figures?: BackendFigures }) => {
          if (!message.figures) return;
          child.off('message', listen);
          done(message.figures);
        };
        child.on('message', listen);
      });
      child.send('figures');
      return answered;
    },
  };
}

async function readiness(url: string): Promise<void> {
  const end = Date.now() + STARTUP_MS;
  for (;;) {
    const answer = await fetch(`${url}/.backstage/health/v1/readiness`).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error('the backend did not start');
    await setTimeout(500);
  }
}

async function signIn(url: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = (await answer.json()) as {
    backstageIdentity: { token: string };
  };
  return { authorization: `Bearer ${backstageIdentity.token}` };
}

function configOf({ postgres, port }: { postgres: string; port: number }) {
  const url = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: { client: 'pg', connection: postgres },
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'bench' } },
        ],
      },
    },
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    permission: { enabled: true },
    catalog: { processingInterval: { hours: 24 } },
    coupling: {
      assessment: {
        // Once at the start, and then when evidence is pushed.
        schedule: { frequency: { hours: 24 }, timeout: { minutes: 30 } },
      },
    },
  };
}
