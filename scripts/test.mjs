/*
 * Everything that must hold, in the order in which failures are cheapest.
 * Name steps to run only those: `npm test -- unit e2e`.
 */
import { rm } from 'node:fs/promises';
import { engines } from './engines.mjs';
import { jest, jestNotes } from './jest.mjs';
import { node } from './node.mjs';

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
      // Not published, so nobody builds on what they export. One pattern: of
      // two, the tool leaves out only what fits both.
      ...['--exclude', 'packages/@(bench|property-testing)'],
    ),
  unit: () => jest([]),
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
if (results.some(({ name }) => name === 'unit')) {
  for (const line of await jestNotes()) console.log(line);
  for (const { title, here, says } of engines()) {
    console.log(`${here ? 'there' : 'NOT THERE'}  ${title}: ${says}`);
  }
  console.log();
}
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
