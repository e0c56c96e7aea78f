import { PassThrough } from 'node:stream';
import { Progress } from './Progress';

/** Reads lines, each of which takes so many microseconds. */
function read(lines: number, microseconds: number, isTTY: boolean): string {
  let time = 0;
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const progress = new Progress({
    stderr,
    now: () => new Date(time / 1000),
  });
  for (let i = 0; i < lines; i++) {
    time += microseconds;
    progress.line();
  }
  progress.end();
  return String(stderr.read() ?? '');
}

describe('Progress', () => {
  it('says nothing of short work', () => {
    expect(read(400_000, 1, true)).toBe('');
    expect(read(400_000, 10, false)).toBe('');
  });

  it('counts in place for a person who watches', () => {
    expect(read(200_000, 10, true)).toBe(
      '\r50,000 lines read\r100,000 lines read\r150,000 lines read\r200,000 lines read\n',
    );
  });

  it('writes a line every few seconds where nobody may be watching', () => {
    expect(read(1_100_000, 10, false)).toBe(
      '500,000 lines read\n1,000,000 lines read\n',
    );
  });
});
