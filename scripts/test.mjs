/*
 * Everything that must hold, in the order in which failures are cheapest.
 * Name steps to run only those: `npm test -- unit e2e`.
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { startPostgres } from './postgres.mjs';

const CLI = 'node_modules/@backstage/cli/bin/backstage-cli';
const REPO_TOOLS =
  'node_modules/@backstage/repo-tools/bin/backstage-repo-tools';
const PRETTIER = 'node_modules/prettier/bin-prettier.js';

const STEPS = {
  generated: async () =>
    (await node('scripts/generate-openapi.mjs', '--check')) &&
    node('scripts/generate-rules.mjs', '--check'),
  format: () => node(PRETTIER, '--check', '--loglevel', 'warn', '.'),
  types: typesFromScratch,
  lint: () => node(CLI, 'repo', 'lint', '--max-warnings', '0'),
  arrows: () =>
    node(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'packages', 'plugins'],
    ),
  config: () => node(CLI, 'config:check', '--lax', '--strict'),
  reports: () =>
    node(
      REPO_TOOLS,
      'api-reports',
      '--ci',
      '--allow-all-warnings',
      '-o',
      'ae-wrong-input-file-type',
      // Not published, so nobody builds on what it exports.
      '--exclude',
      'packages/bench',
    ),
  unit: unitTests,
  build: () => node(CLI, 'repo', 'build', '--all'),
  e2e: () =>
    node(
      'node_modules/@playwright/test/cli.js',
      ...['test', '--config', 'packages/app/e2e-tests/playwright.config.ts'],
    ),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !STEPS[name]);
if (unknown.length > 0) {
  console.error(
    `No step ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(
      ', ',
    )}`,
  );
  process.exit(2);
}

const results = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const begun = Date.now();
  const passed = await step();
  const seconds = Math.round((Date.now() - begun) / 1000);
  results.push({ name, passed, seconds });
}

console.log();
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${name}  ${seconds} s`);
}
const failed = results.filter(result => !result.passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/**
 * API reports are made from these types. An incremental build writes unions in
 * another order and keeps what was deleted; both would pass for a change.
 */
async function typesFromScratch() {
  await rm('dist-types', { recursive: true, force: true });
  return node('node_modules/typescript/bin/tsc', '--incremental', 'false');
}

/** Jest on SQLite and on a real PostgreSQL that lives as long as the step. */
async function unitTests() {
  const postgres = await startPostgres();
  try {
    return await node(
      ...['--no-node-snapshot', CLI, 'repo', 'test', '--watchAll=false'],
      {
        // The parser of MySQL's SQL is loaded with import().
        NODE_OPTIONS:
          '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
      },
    );
  } finally {
    await postgres.stop();
  }
}

/** Runs a program under this Node; resolves to whether it succeeded. */
function node(...parts) {
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
