/*
 * From bare Node and npm to a running or tested Seams: brings a Node that
 * Backstage supports and the dependencies, then runs a task under them.
 *
 *   node scripts/bootstrap.mjs start|test|fuzz|pack|coupling
 *
 * Has no dependencies and runs on every Node from 18 on.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Yarn's record of the last install. */
const RECORD = 'node_modules/.yarn-state.yml';
const SUPPORTED_MAJORS = [22, 24];
const FETCHED_MAJOR = 24;
const TASKS = {
  start: { script: 'scripts/start.mjs' },
  test: { script: 'scripts/test.mjs' },
  fuzz: { script: 'scripts/fuzz.mjs' },
  pack: { script: 'scripts/pack.mjs' },
  // A command for files wherever the caller stands. Its output belongs to it
  // alone, and exit code 1 is an answer of its own.
  coupling: {
    script: 'packages/coupling-cli/bin/coupling',
    cwd: process.env.INIT_CWD ?? process.cwd(),
    quiet: true,
    failure: 2,
  },
};

const [name, ...args] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
  fail(`Usage: node scripts/bootstrap.mjs ${Object.keys(TASKS).join('|')}`);
}

const node = supportedNode();
const env = cleanEnvironment(dirname(node));
if (!task.quiet || !dependenciesAreInstalled()) installDependencies(node, env);
runTask(node, env);

/** A Node that Backstage supports: the running one, or one fetched from npm. */
function supportedNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (SUPPORTED_MAJORS.includes(major)) return process.execPath;
  return installedNode() ?? fetchNode();
}

function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function installedNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(
    ROOT,
    '.tools/node_modules',
    nodePackage(),
    'bin',
    executable,
  );
  return existsSync(path) ? path : undefined;
}

function fetchNode() {
  const wanted = `${nodePackage()}@${FETCHED_MAJOR}`;
  say(
    `Node ${process.version} is not supported by Backstage; getting ${wanted} from npm.`,
  );
  const tools = join(ROOT, '.tools');
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'package.json'), '{ "private": true }\n');
  const npm = npmCommand();
  const { status } = spawnSync(
    npm.command,
    [
      ...npm.args,
      ...['install', '--ignore-scripts', '--no-save', '--no-audit'],
      ...['--no-fund', '--loglevel=error', wanted],
    ],
    {
      cwd: tools,
      stdio: ['inherit', messages(), 'inherit'],
      shell: npm.shell,
    },
  );
  const node = installedNode();
  if (status !== 0 || !node) {
    fail(
      `Could not get ${wanted}. Install Node ${SUPPORTED_MAJORS.join(
        ' or ',
      )} ` + 'yourself (https://nodejs.org) and run this again.',
    );
  }
  return node;
}

/** The npm that started this script, else the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) {
    return { command: process.execPath, args: [script], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** npm's own settings would change what yarn does, so they are left out. */
function cleanEnvironment(binFolder) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name),
  );
  const result = Object.fromEntries(kept);
  const path = Object.keys(result).find(name => /^path$/i.test(name)) ?? 'PATH';
  result[path] = [binFolder, result[path]].filter(Boolean).join(delimiter);
  return result;
}

/** Whether the last install is newer than what it was of. */
function dependenciesAreInstalled() {
  const changed = file => statSync(join(ROOT, file)).mtimeMs;
  return (
    existsSync(join(ROOT, RECORD)) && changed(RECORD) >= changed('yarn.lock')
  );
}

function installDependencies(node, env) {
  say('Installing dependencies.');
  const yarn = readdirSync(join(ROOT, '.yarn/releases'))[0];
  const { status } = spawnSync(
    node,
    [join(ROOT, '.yarn/releases', yarn), 'install', '--immutable'],
    {
      cwd: ROOT,
      env: { ...env, YARN_ENABLE_PROGRESS_BARS: '0' },
      stdio: ['ignore', messages(), 'inherit'],
    },
  );
  if (status !== 0) fail('The dependencies could not be installed; see above.');
  // Yarn leaves its record as it is when there was nothing to do.
  const now = new Date();
  utimesSync(join(ROOT, RECORD), now, now);
}

function runTask(node, env) {
  const child = spawn(node, [join(ROOT, task.script), ...args], {
    cwd: task.cwd ?? ROOT,
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) =>
    process.exit(signal ? task.failure ?? 1 : code),
  );
}

/** Where messages go: stdout, or stderr (2) when stdout is the task's own. */
function messages() {
  return task.quiet ? 2 : 'inherit';
}

function say(text) {
  const print = task.quiet ? console.error : console.log;
  print(`seams: ${text}`);
}

function fail(text) {
  console.error(`seams: ${text}`);
  process.exit(task?.failure ?? 1);
}
