import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateOfBilling, OWNERSHIP } from '../testing/gateOfBilling';
import { runCoupling } from '../testing/runCoupling';

const { folder, ownership, gate } = gateOfBilling();

describe('what coupling gate is given', () => {
  it.each([
    ['only comments', '-- nothing yet\n;', 'no statements in the 1 .sql files'],
    [
      'another encoding',
      Buffer.from('\uFEFFselect 1;', 'utf16le'),
      'not UTF-8',
    ],
    ['a NUL byte', 'select 1;\0', 'cannot tell'],
  ])('is not green for files with %s', async (_, text, message) => {
    const { code, stdout, stderr } = await gate(text);
    expect(code).toBe(2);
    expect(stdout + stderr).toContain(message);
  });

  it('follows links to folders, not in circles, and names what is missing', async () => {
    const { workingDirectory } = await gate('select 1;');
    const at = (path: string) => join(workingDirectory, path);
    mkdirSync(at('elsewhere/deeper'), { recursive: true });
    writeFileSync(at('elsewhere/deeper/a.sql'), 'delete from stock;');
    symlinkSync('../elsewhere', at('db/linked'));
    symlinkSync('..', at('elsewhere/deeper/back'));
    const args = ['--migrations', 'db', '--against', ownership];
    const judge = () =>
      runCoupling(['gate', '--service', 'billing', ...args], [], {
        workingDirectory,
      });
    await expect(judge()).resolves.toMatchObject({ code: 2 });
    const { stdout } = await judge();
    expect(stdout).toContain('db/linked/deeper/a.sql:1');
    symlinkSync('nowhere.sql', at('db/broken.sql'));
    await expect(judge()).resolves.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('broken.sql: no such file'),
    });
  });

  it('says when an ownership file is old', async () => {
    const old = { ...OWNERSHIP, assessedAt: '2026-06-01T00:00:00Z' };
    const file = folder.write('old.json', JSON.stringify(old));
    const { code, stderr } = await gate(
      'delete from billing.invoice;',
      ...['--against', file],
    );
    expect(code).toBe(0);
    expect(stderr).toBe(
      `coupling: ${file} tells who owned what 122 days ago; get a newer one from Backstage or \`coupling ownership\`\n`,
    );
  });
});
