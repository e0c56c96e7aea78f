import { PassThrough, Writable } from 'node:stream';
import { version } from '../package.json';
import { main } from './main';
import { fleetEvidence } from './testing/fleet';
import { runCoupling } from './testing/runCoupling';

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

  it('ends quietly when the reader of its output goes away', async () => {
    const stderr: string[] = [];
    const code = await main(['score', '--evidence', '-'], {
      stdin: new Blob([fleetEvidence()]).stream(),
      stdout: new Writable({
        write: (_chunk, _encoding, done) =>
          done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
      }).on('error', () => {}),
      stderr: new Writable({
        write: (chunk, _encoding, done) => {
          stderr.push(String(chunk));
          done();
        },
      }),
      now: () => new Date('2026-10-01T00:00:00Z'),
    });
    expect([code, stderr]).toEqual([0, []]);
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
    });
    expect(code).toBe(2);
    expect(String(stderr.read())).toMatch(
      /^coupling: this is a defect, please report it: Error: the clock stopped/,
    );
  });
});
