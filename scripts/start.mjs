/*
 * Starts the app and the backend with the demo fleet. Data is kept in .data/
 * and survives a restart; delete that folder to begin anew.
 *
 *   npm start [-- --no-live-database]
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { startLiveDatabase } from './live-database.mjs';

const TOKEN_FILE = '.data/push-token';

mkdirSync('.data/db', { recursive: true });
for (const port of [3000, 7007]) {
  if (!(await isFree(port))) {
    console.error(
      `seams: port ${port} is in use. Stop what listens there and start again.`,
    );
    process.exit(1);
  }
}

console.log(
  'seams: starting. Open http://localhost:3000 once both are ready.\n' +
    `seams: the token for POST /api/coupling/evidence is in ${TOKEN_FILE}.`,
);
const liveDatabase = process.argv.includes('--no-live-database')
  ? undefined
  : await startLiveDatabase();
const configs = [
  'app-config.yaml',
  ...(liveDatabase ? ['app-config.live-database.yaml'] : []),
];
const child = spawn(
  process.execPath,
  [
    ...['node_modules/@backstage/cli/bin/backstage-cli', 'repo', 'start'],
    ...configs.flatMap(config => ['--config', resolve(config)]),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...liveDatabase?.env,
      SEAMS_PUSH_TOKEN: pushToken(),
      BROWSER: 'none',
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', async code => {
  await liveDatabase?.stop();
  process.exit(code ?? 1);
});

function pushToken() {
  if (process.env.SEAMS_PUSH_TOKEN) return process.env.SEAMS_PUSH_TOKEN;
  if (!existsSync(TOKEN_FILE)) {
    writeFileSync(TOKEN_FILE, randomBytes(24).toString('base64url'), {
      mode: 0o600,
    });
  }
  return readFileSync(TOKEN_FILE, 'utf8').trim();
}

function isFree(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
