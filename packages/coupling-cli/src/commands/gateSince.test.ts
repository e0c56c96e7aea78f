import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateOfBilling } from '../testing/gateOfBilling';
import { createRepository } from '../testing/repository';
import { runCoupling } from '../testing/runCoupling';

const { folder, ownership } = gateOfBilling();
const FOREIGN = 'select * from ordering.orders;\n';
let cases = 0;

/** A branch that left master after the files were committed. */
function branch(files: Record<string, string>) {
  const name = `since-${++cases}`;
  const { path, git, commit } = createRepository(folder.path, name);
  const write = (file: string, text: string) => {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  Object.entries(files).forEach(([file, text]) => write(file, text));
  git(['add', '.']);
  commit('2026-01-05T10:00:00Z');
  const judge = (workingDirectory = path) =>
    runCoupling(
      [
        ...['gate', '--service', 'billing', '--migrations', 'db'],
        ...['--against', ownership, '--since', 'master'],
      ],
      [],
      { workingDirectory },
    );
  return { path, name, write, judge };
}

describe('what coupling gate takes for changed', () => {
  it('is not what was there before', async () => {
    const { judge } = branch({ 'db/1.sql': FOREIGN });
    await expect(judge()).resolves.toMatchObject({ code: 0 });
  });

  it('is what is changed in a folder that is a link', async () => {
    const { path, name, write, judge } = branch({ 'db/1.sql': 'select 1;' });
    symlinkSync(path, join(folder.path, `link-${name}`));
    write('db/1.sql', FOREIGN);
    const { code, stdout } = await judge(join(folder.path, `link-${name}`));
    expect(stdout).toContain('db/1.sql:1: billing reads');
    expect(code).toBe(1);
  });

  it('is what is changed behind a link to a folder, and all behind a link that changed', async () => {
    const { path, write, judge } = branch({
      'db/1.sql': 'select 1;',
      'one/a.sql': 'select 1;',
      'two/a.sql': FOREIGN,
    });
    symlinkSync('../one', join(path, 'db/linked'));
    await expect(judge()).resolves.toMatchObject({ code: 0 });
    write('one/a.sql', FOREIGN);
    expect((await judge()).stdout).toContain('db/linked/a.sql:1');
    write('one/a.sql', 'select 1;');
    rmSync(join(path, 'db/linked'));
    symlinkSync('../two', join(path, 'db/linked'));
    expect((await judge()).stdout).toContain('db/linked/a.sql:1');
  });

  it('is what git does not know, as a build makes it', async () => {
    const { write, judge } = branch({
      'db/1.sql': 'select 1;',
      '.gitignore': 'db/generated/',
    });
    write('db/generated/2.sql', FOREIGN);
    const { code, stdout } = await judge();
    expect(stdout).toContain('db/generated/2.sql:1');
    expect(code).toBe(1);
  });
});
