import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCoupling } from '../testing/runCoupling';

const FOLDER = join(__dirname, '__fixtures__/sql');

interface Case {
  name: string;
  args: string[];
  /** Exit codes that are right. */
  codes: number[];
  /** Of `coupling access`: the statements that do something. */
  statements?: object[];
  /** Of `coupling gate`: what the text holds. */
  says?: string[];
}

const CASES: Case[] = JSON.parse(
  readFileSync(join(FOLDER, 'cases.json'), 'utf8'),
);

/** What a line of `coupling access` tells of tables. */
function told(line: string): object[] {
  const { line: at, reads, writes, ddl, unread, unreadable } = JSON.parse(line);
  const parts = Object.entries({ reads, writes, ddl, unread, unreadable });
  const said = parts.filter(([, value]) => value !== undefined && value.length);
  return said.length === 0 ? [] : [{ line: at, ...Object.fromEntries(said) }];
}

it.each(CASES)('is right about $name', async one => {
  const { codes, statements, says = [] } = one;
  const args = one.args.map(each =>
    each.endsWith('.sql') ? join(FOLDER, each) : each,
  );
  const { code, stdout, stderr } = await runCoupling(args, [], {
    workingDirectory: FOLDER,
  });
  expect({
    codes: codes.includes(code) ? codes : code,
    stdout,
    stderr,
  }).toEqual({
    codes,
    stdout: expect.any(String),
    stderr: expect.any(String),
  });
  expect(says.filter(text => !stdout.includes(text))).toEqual([]);
  // Lines of `coupling gate` are no JSON, and none of its cases asks for them.
  const found = statements && stdout.trim().split('\n').flatMap(told);
  expect(found).toEqual(statements?.map(each => expect.objectContaining(each)));
});
