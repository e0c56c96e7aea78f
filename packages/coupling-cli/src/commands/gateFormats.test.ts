import { toBeValidSarifLog } from '@microsoft/jest-sarif';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { migrationTools } from '@seams/coupling-sql';
import { testFolder } from '../testing/folder';
import { runCoupling } from '../testing/runCoupling';

expect.extend({ toBeValidSarifLog });

const FIXTURES = join(__dirname, '../../fixtures/gate');
const folder = testFolder();

const BILLING = [
  ...['gate', '--service', 'billing'],
  ...['--against', join(FIXTURES, 'ownership.json')],
];

/** Judges files of billing. */
async function gate(files: Record<string, string>, ...more: string[]) {
  const workingDirectory = join(folder.path, `case-${Math.random()}`);
  for (const [path, text] of Object.entries(files)) {
    const file = join(workingDirectory, 'db', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const args = [...BILLING, '--migrations', 'db', ...more];
  return runCoupling(args, [], { workingDirectory });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const OWN = 'create table billing.x (id int);\n';
const FOREIGN = 'drop table ordering.orders;\n';

describe('coupling gate and what migration tools run', () => {
  it.each([
    [
      'comment-begins-like-a-marker',
      1,
      'comment-begins-like-a-marker/V2__b.sql:2: billing writes',
    ],
    [
      'name-ends-in-down',
      1,
      'name-ends-in-down/V2__move-drop-down.sql:1: billing writes',
    ],
    ['down-folder', 0, 'read as up and down folders: 1 up; 1 down left out'],
    ['mybatis-undo', 0, 'read as MyBatis Migrations: 1 do; 1 undo left out'],
    ['shmig', 0, 'read as shmig: 1 up; 1 down left out (1 statement)'],
    ['sqitch-verify', 0, 'read as Sqitch: 1 deploy; 1 verify left out'],
  ])('judges %s', async (place, code, message) => {
    const outcome = await runCoupling([...BILLING, '--migrations', place], [], {
      workingDirectory: FIXTURES,
    });
    expect(outcome.stdout).toContain(message);
    expect(outcome.code).toBe(code);
  });

  it('counts and tells what was left out in every format', async () => {
    const files = {
      '1_a.up.sql': OWN,
      '1_a.down.sql': `${FOREIGN}${FOREIGN}`,
      'b.sql': OWN,
    };
    const text = await gate(files);
    expect(text).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'read as golang-migrate: 1 up; 1 down left out (2 statements)\n' +
        'read as SQL of no known tool: 1 forward\n' +
        'billing: 2 statements read, no rule is broken.\n',
    });
    const sarif = await gate(files, '--format', 'sarif');
    const log = JSON.parse(sarif.stdout);
    expect(log).toBeValidSarifLog();
    const [{ toolExecutionNotifications: notes }] = log.runs[0].invocations;
    expect(notes.map(({ message }: any) => message.text)).toEqual([
      'read as golang-migrate: 1 up; 1 down left out (2 statements)',
      'read as SQL of no known tool: 1 forward',
      'Left out: 2 statements (down).',
    ]);
    expect(notes[2].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'db/1_a.down.sql',
    );
    const junit = await gate(files, '--format', 'junit');
    expect(junit.stdout).toContain(
      '<property name="left out" value="db/1_a.down.sql:1: 2 statements (down)"/>',
    );
  });

  it('cannot tell where a rule is broken by what not all tools run', async () => {
    const files = {
      '1_a.up.sql': `-- +goose Up\n${OWN}-- +goose Down\n${FOREIGN}`,
    };
    const { code, stdout } = await gate(files);
    expect(stdout).toContain(
      'db/1_a.up.sql:4: cannot tell: billing changes the structure of ordering.orders, which belongs to orders. Whether it is run depends on the tool, which may be goose or golang-migrate. [ambiguous-tool]',
    );
    expect(code).toBe(2);
    expect((await gate(files, '--migration-tool', 'goose')).code).toBe(0);
    const forced = await gate(files, '--migration-tool', 'golang-migrate');
    expect(forced.code).toBe(1);
    const wrong = await gate(files, '--migration-tool', 'gooose');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('golang-migrate');
  });

  it('cannot tell whether a file is run that may take another back', async () => {
    const files = { '1_a.sql': OWN, '1_a_rollback.sql': FOREIGN };
    const { code, stdout } = await gate(files);
    expect(stdout).toContain('by its name, it may take another file back.');
    expect(code).toBe(2);
    const named = (tool: string) => gate(files, '--migration-tool', tool);
    expect((await named('rollback-files')).code).toBe(0);
    expect((await named('none')).code).toBe(1);
    const harmless = { ...files, '1_a_rollback.sql': 'drop table billing.x;' };
    expect((await gate(harmless)).code).toBe(0);
  });

  it('says what stands beside SQL and is not read', async () => {
    const files = {
      'V1__a.sql': OWN,
      'V2__b.java': 'class V2__b {}',
      'more/c.XML': '<databaseChangeLog/>',
      'README.md': 'hello',
    };
    const line = 'not read, as it is not SQL: 2 files (.java, .xml)';
    const { code, stdout } = await gate(files);
    expect(stdout).toContain(`${line}\n`);
    expect(code).toBe(0);
    for (const format of ['sarif', 'junit']) {
      const written = await gate(files, '--format', format);
      expect(written.stdout).toContain(line);
    }
    const none = await gate({ 'V2__b.java': '' });
    expect(none.stderr).toContain('db: no .sql files');
  });

  it('cannot tell what a placeholder stands for, unless it is told', async () => {
    const files = { 'V1__a.sql': 'create table ${schema}.x (id int);' };
    const { code, stdout } = await gate(files);
    expect(stdout).toContain(
      'db/V1__a.sql:1: cannot tell: This statement holds ${schema}, whose value is not known. [placeholder]',
    );
    expect(code).toBe(2);
    const given = (value: string) =>
      gate(files, '--placeholder', `schema=${value}`);
    expect((await given('billing')).code).toBe(0);
    expect((await given('ordering')).code).toBe(1);
    expect((await gate(files, '--placeholder', 'schema')).stderr).toContain(
      'must be name=value',
    );
  });

  it('is told of every tool in the README and in the help', async () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const { stdout } = await runCoupling(['gate', '--help']);
    for (const { id, recognised } of migrationTools) {
      expect(readme).toMatch(
        new RegExp(
          `^\\| \`${id}\` +\\| .* \\| \`${escaped(recognised)}\` +\\|$`,
          'm',
        ),
      );
      expect(stdout).toContain(recognised);
    }
  });

  it('says first what was not read, where that is allowed', async () => {
    const files = { '1.sql': `${OWN}selct 1;\nselct 2;` };
    const { code, stdout } = await gate(files, '--allow-unknown');
    expect(stdout.split('\n')[0]).toBe(
      'not known, and allowed by --allow-unknown: db/1.sql:2 [unreadable-statement], db/1.sql:3 [unreadable-statement]',
    );
    expect(stdout).toContain('billing: 1 statement read, 2 things not known.');
    expect(code).toBe(0);
  });

  it.each([
    ['selct 1', 'cannot be read from line 2 on: its syntax is not known'],
    ["select '", 'ends too early: something in it is not closed'],
    [`select '${'x'.repeat(2_000_001)}'`, 'more than 2,000,000 characters'],
    [`select ${'('.repeat(9_000)}1${')'.repeat(9_000)}`, 'nested, or chained'],
  ])('says why a statement is not read', async (sql, message) => {
    const { code, stdout } = await gate({ '1.sql': `${OWN}${sql};\n${OWN}` });
    expect(stdout).toContain('db/1.sql:2: cannot tell: This statement ');
    expect(stdout).toContain(message);
    expect(code).toBe(2);
  });

  it('prints names that only say what they are', async () => {
    const files = {
      '::error::1.sql': 'select * from ordering."a\u001b[31m\u202e##[error]b";',
    };
    const { stdout } = await gate(files);
    expect(stdout).toContain('a\\u{1b}[31m\\u{202e}#\\u{23}[error]b');
    expect(stdout).not.toMatch(/[^ -~\n]/);
  });
});

describe('coupling gate and files that are no text', () => {
  it('names each and judges the others', async () => {
    const workingDirectory = join(folder.path, 'encodings');
    mkdirSync(join(workingDirectory, 'db'), { recursive: true });
    const write = (name: string, bytes: Buffer | string) =>
      writeFileSync(join(workingDirectory, 'db', name), bytes);
    write('1.sql', readFileSync(join(FIXTURES, 'latin1-name.sql')));
    write('2.sql', Buffer.from('\uFEFFselect 1;', 'utf16le'));
    write('3.sql', 'select 1;\nselect \0;');
    write('4.sql', FOREIGN);
    const args = [...BILLING, '--migrations', 'db'];
    const judge = (...more: string[]) =>
      runCoupling([...args, ...more], [], { workingDirectory });
    const { code, stdout } = await judge();
    const told = stdout.split('\n').filter(line => /^db/.test(line));
    expect(told).toEqual([
      expect.stringMatching(/^db\/4.sql:1: billing changes/),
      'db/1.sql:1: cannot tell: This file cannot be read: it is not UTF-8. [unreadable-file]',
      'db/2.sql:1: cannot tell: This file cannot be read: it is UTF-16LE, not UTF-8. [unreadable-file]',
      'db/3.sql:2: cannot tell: This file cannot be read: it holds a NUL byte, as no SQL does. [unreadable-file]',
    ]);
    expect(code).toBe(1);
    const latin1 = await judge('--encoding', 'latin1');
    expect(latin1.stdout).not.toContain('db/1.sql:1: cannot tell: This file');
    expect((await judge('--encoding', 'klingon')).stderr).toContain('encoding');
  });

  it('reads lines of old Macs, and names what is not UTF-8, in access, too', async () => {
    const access = (file: string, ...more: string[]) =>
      runCoupling(['access', join(FIXTURES, file), ...more]);
    const macs = await access('carriage-returns.sql');
    expect(
      macs.stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).reads),
    ).toEqual([['public.a'], ['public.b']]);
    expect(macs.code).toBe(0);
    const latin1 = await access('latin1-name.sql');
    expect(latin1).toMatchObject({ code: 2, stdout: '' });
    expect(latin1.stderr).toContain('latin1-name.sql:1: it is not UTF-8');
    const named = await access('latin1-name.sql', '--encoding', 'latin1');
    expect(JSON.parse(named.stdout)).toMatchObject({ reads: ['public.café'] });
  });
});
