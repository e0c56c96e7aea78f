import { constants } from 'node:os';
import { PassThrough, Writable } from 'node:stream';
import { version } from '../package.json';
import { main } from './main';
import { fleetEvidence } from './testing/fleet';
import { runCoupling } from './testing/runCoupling';

function failing(code: string): Writable {
  const errno = -constants.errno[code as keyof typeof constants.errno];
  return new Writable({
    write: (_chunk, _encoding, done) =>
      done(Object.assign(new Error(code), { code, errno })),
  }).on('error', () => {});
}

describe('coupling', () => {
  it('tells its version', async () => {
    expect(await runCoupling(['--version'])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it.each([
    [[], 'Usage: coupling [options] [command]'],
    [['score'], 'Usage: coupling score [options]'],
    [['release-alone'], 'Usage: coupling release-alone [options] <service>'],
    [['import', 'git-tags'], 'import git-tags [options] <repository...>'],
  ])('explains %p on --help', async (command, usage) => {
    const { code, stdout } = await runCoupling([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(usage);
  });

  it('suggests the command that was meant', async () => {
    expect(await runCoupling(['scroe'])).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: unknown command 'scroe'\n(Did you mean score?)\n",
    });
  });

  it.each([
    ['quietly when the reader of its output goes away', 'EPIPE', 0, ''],
    [
      'with 2 when its output cannot be written',
      'ENOSPC',
      2,
      'coupling: output: no space left on device\n',
    ],
  ])('ends %s', async (_, error, expected, told) => {
    const stderr = new PassThrough();
    const code = await main(['score', '--evidence', '-'], {
      stdin: PassThrough.from([fleetEvidence()]),
      stdout: failing(error),
      stderr,
      now: () => new Date('2026-10-01T00:00:00Z'),
      workingDirectory: '.',
      env: {},
    });
    expect([code, String(stderr.read() ?? '')]).toEqual([expected, told]);
  });

  it('never ends a defect with 1, which would mean "no"', async () => {
    const stderr = new PassThrough();
    const code = await main(['release-alone', 'orders', '--evidence', '-'], {
      stdin: PassThrough.from([]),
      stdout: new PassThrough(),
      stderr,
      now: () => {
        throw new Error('the clock stopped');
      },
      workingDirectory: '.',
      env: {},
    });
    expect(code).toBe(2);
    expect(String(stderr.read())).toMatch(
      /^coupling: this is a defect, please report it: Error: the clock stopped/,
    );
  });
});
