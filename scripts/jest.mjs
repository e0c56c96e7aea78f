/*
 * Jest on SQLite and on a real PostgreSQL that lives as long as it runs, and
 * what it left out and spent.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { node } from './node.mjs';
import { startPostgres } from './postgres.mjs';

const CLI = 'node_modules/@backstage/cli/bin/backstage-cli';
const REPORT = '.data/tests/jest.json';
const SHOWN_SUITES = 10;

/** Runs tests; resolves to whether all passed. */
export async function jest(args, environment = {}) {
  await mkdir('.data/tests', { recursive: true });
  await rm(REPORT, { force: true });
  const postgres = await startPostgres();
  try {
    const passed = await node(
      ...['--no-node-snapshot', CLI, 'repo', 'test', '--watchAll=false'],
      ...['--json', `--outputFile=${REPORT}`],
      ...args,
      {
        // The parser of MySQL's SQL is loaded with import().
        NODE_OPTIONS:
          '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
        ...environment,
      },
    );
    return passed;
  } finally {
    await postgres.stop();
  }
}

/** What the last run of Jest left out, and where its time went. */
export async function jestNotes() {
  const report = await readFile(REPORT, 'utf8').then(
    JSON.parse,
    () => undefined,
  );
  if (!report) return [];
  const suites = report.testResults.map(suite => ({
    path: relative(process.cwd(), suite.name),
    seconds: (suite.endTime - suite.startTime) / 1_000,
    skipped: suite.assertionResults.filter(({ status }) => status === 'pending')
      .length,
  }));
  const slowest = suites.sort((a, b) => b.seconds - a.seconds);
  return [
    ...suites
      .filter(({ skipped }) => skipped > 0)
      .map(({ path, skipped }) => `left out  ${skipped} tests of ${path}`),
    'The slowest suites, in seconds; several run at a time:',
    ...slowest
      .slice(0, SHOWN_SUITES)
      .map(({ path, seconds }) => `${seconds.toFixed(1).padStart(6)}  ${path}`),
  ];
}
