import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fleetEvidence } from './testing/fleet';

const PROGRAM = resolve(__dirname, '../bin/coupling');

describe('bin/coupling', () => {
  it('answers by exit code, from standard input to standard output', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, 'release-alone', 'orders', '--evidence', '-'],
      { input: fleetEvidence(), encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^No, orders must be released together/);
  });

  it.each([
    ['postgres', 'public.orders'],
    ['mysql', 'orders'],
  ])('loads the parser of %s', (dialect, table) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, 'access', '--dialect', dialect, '-'],
      { input: 'select 1 from orders', encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ reads: [table] });
  });
});
