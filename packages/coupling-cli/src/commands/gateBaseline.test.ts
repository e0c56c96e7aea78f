import { toBeValidSarifLog } from '@microsoft/jest-sarif';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gateOfBilling } from '../testing/gateOfBilling';
import { createRepository } from '../testing/repository';
import { runCoupling } from '../testing/runCoupling';

expect.extend({ toBeValidSarifLog });

const { folder, ownership } = gateOfBilling();
let cases = 0;

/** An old repository, of which everything that is wrong is in a baseline. */
async function oldRepository(sql: string) {
  const { path, git, commit } = createRepository(folder.path, `old-${++cases}`);
  mkdirSync(join(path, 'db'));
  const write = (name: string, text: string) =>
    writeFileSync(join(path, 'db', name), text);
  write('V1__old.sql', sql);
  git(['add', '.']);
  commit('2026-01-05T10:00:00Z');
  const judge = (...more: string[]) =>
    runCoupling(
      [
        ...['gate', '--service', 'billing', '--migrations', 'db'],
        ...['--against', ownership, ...more],
      ],
      [],
      { workingDirectory: path },
    );
  expect(await judge('--write-baseline', 'gate.json')).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(
      /^coupling: gate\.json knows \d things? from now on\n$/,
    ),
  });
  return {
    path,
    write,
    judge: (...more: string[]) => judge('--baseline', 'gate.json', ...more),
    written: () => readFileSync(join(path, 'gate.json'), 'utf8'),
  };
}

const READ = 'select * from ordering.orders;\n';
const WRITE = "update ordering.orders set state = 'secret-4711';\n";
const ODD = 'selct 1;\n';

describe('a baseline of coupling gate', () => {
  it('lets what was there pass, and says how much it is', async () => {
    const { judge, written } = await oldRepository(`${READ}${WRITE}${ODD}`);
    const { code, stdout } = await judge();
    expect(stdout).toBe(
      'read as Flyway: 1 versioned\nbilling: 2 statements read, 3 known from the baseline.\n',
    );
    expect(code).toBe(0);
    expect(written()).not.toContain('4711');
  });

  it('knows a statement again on other lines, with other literals, in a file of another name', async () => {
    const { path, judge, write } = await oldRepository(`${READ}${ODD}`);
    write('V1__old.sql', `-- new\n\n${ODD}\n\n${READ}`);
    expect((await judge()).code).toBe(0);
    renameSync(join(path, 'db/V1__old.sql'), join(path, 'db/V2__new.sql'));
    expect((await judge()).code).toBe(0);
  });

  it.each([
    ['another table', 'select * from stock.level, ordering.orders;\n', 1],
    ['another statement', 'select 1 from ordering.orders;\n', 1],
    ['the same once more', `${READ}${READ}`, 1],
    ['something else unknown', `${READ}selct 2, 3;\n`, 2],
  ])('is red over %s', async (_, sql, expected) => {
    const { judge, write } = await oldRepository(READ);
    write('V1__old.sql', sql);
    expect((await judge()).code).toBe(expected);
  });

  it('is red over what was there before in a new file', async () => {
    const { judge, write } = await oldRepository(`${READ}${WRITE}`);
    write('V2__new.sql', `create table billing.a (id int);\n${WRITE}`);
    const { code, stdout } = await judge();
    expect(stdout).toContain('db/V2__new.sql:2: billing writes');
    expect(stdout).not.toContain('db/V1__old.sql:');
    expect(stdout).toContain('1 rule broken, 2 known from the baseline.');
    expect(code).toBe(1);
  });

  it('says what is not there any more', async () => {
    const { path, judge, write } = await oldRepository(`${READ}${WRITE}`);
    write('V1__old.sql', READ);
    const { code, stdout } = await judge();
    expect(stdout).toContain(
      'no more there of the baseline, which can be written again: db/V1__old.sql [foreign-write]\n',
    );
    expect(code).toBe(0);
    rmSync(join(path, 'db/V1__old.sql'));
    write('V3__c.sql', 'select 1;');
    expect((await judge()).stdout).toContain(
      'db/V1__old.sql [foreign-read], db/V1__old.sql [foreign-write]',
    );
  });

  it('says nothing of what was not judged', async () => {
    const { judge, write } = await oldRepository(`${READ}${WRITE}`);
    write('V2__new.sql', 'create table billing.a (id int);');
    const { code, stdout } = await judge('--since', 'master');
    expect(stdout).toBe(
      'read as Flyway: 1 versioned\nbilling: 1 statement read, no rule is broken.\n',
    );
    expect(code).toBe(0);
  });

  it('marks what is new in SARIF, with what it is wherever it stands', async () => {
    const { judge, write } = await oldRepository(READ);
    write('V1__old.sql', `\n${READ}${WRITE}`);
    const { stdout } = await judge('--format', 'sarif');
    const log = JSON.parse(stdout);
    expect(log).toBeValidSarifLog();
    expect(
      log.runs[0].results.map(
        ({ ruleId, level, baselineState, partialFingerprints }: any) => [
          ruleId,
          level,
          baselineState,
          Object.values(partialFingerprints)[0],
        ],
      ),
    ).toEqual([
      [
        'foreign-read',
        'note',
        'unchanged',
        expect.stringMatching(/^[\da-f]{16}$/),
      ],
      ['foreign-write', 'error', 'new', expect.stringMatching(/^[\da-f]{16}$/)],
    ]);
    const junit = await judge('--format', 'junit');
    expect(junit.stdout).toContain('failures="1" errors="0" skipped="1"');
  });

  it.each([
    ['no JSON', '{', 'not a baseline, as --write-baseline writes it'],
    [
      'another file',
      '{"seamsOwnership":1}',
      'not a baseline, as --write-baseline writes it: seamsGateBaseline:',
    ],
    [
      'one of another service',
      '{"seamsGateBaseline":1,"service":"component:default/web","findings":[]}',
      'the baseline of component:default/web, not of component:default/billing',
    ],
  ])('is refused when it is %s', async (_, text, message) => {
    const { path, judge } = await oldRepository(READ);
    writeFileSync(join(path, 'gate.json'), text);
    const { code, stderr } = await judge();
    expect(stderr).toContain(`gate.json: ${message}`);
    expect(code).toBe(2);
    rmSync(join(path, 'gate.json'));
    expect((await judge()).stderr).toContain('gate.json: no such file');
  });

  it('is written of all files only', async () => {
    const { judge } = await oldRepository(READ);
    const { code, stderr } = await judge(
      ...['--since', 'master', '--write-baseline', 'new.json'],
    );
    expect(stderr).toContain('--write-baseline takes all files');
    expect(code).toBe(2);
  });
});
