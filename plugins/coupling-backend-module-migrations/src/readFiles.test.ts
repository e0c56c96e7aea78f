import { WorkerLimitError } from '@seams/backstage-plugin-coupling-node/workers';
import {
  createMigrationsWorker,
  readFiles,
  readTogetherIn,
  type ReadTogether,
} from './readFiles';

const MEANT = {
  service: 'component:default/orders',
  store: 'resource:default/shop-db',
  dialect: 'postgres' as const,
  observedAt: '2026-09-01T00:00:00Z',
};

describe('readFiles', () => {
  const file = (path: string, text = 'sql') => ({ path, text });
  const found = (path: string) => ({ path, line: 1, reason: 'found' });

  /** Takes too much of whatever has the word `slow` in it. */
  function reading() {
    const calls: [string, number][] = [];
    const read: ReadTogether = async (files, timeoutMs) => {
      calls.push([files.map(({ path }) => path).join(' '), timeoutMs]);
      if (files.some(({ text }) => /slow/.test(text))) {
        throw new WorkerLimitError('more than 5 s');
      }
      const full = files.filter(({ text }) => text !== '');
      return { told: ['read'], findings: full.map(({ path }) => found(path)) };
    };
    return { calls, read };
  }

  it('reads files together', async () => {
    const { calls, read } = reading();
    const files = [file('b'), file('a')];
    expect(await readFiles(files, read)).toEqual({
      told: ['read'],
      findings: files.map(({ path }) => found(path)),
    });
    expect(calls).toEqual([['b a', 30_000]]);
  });

  it('says which files take too much, and reads the others in order', async () => {
    const { calls, read } = reading();
    const files = [file('1', 'long'), file('2', 'slow it is'), file('3')];
    const { findings } = await readFiles(files, read, () => 0);
    expect(findings).toEqual([
      found('1'),
      found('3'),
      {
        path: '2',
        line: 1,
        reason: 'is not read: reading it took more than 5 s and was stopped',
      },
    ]);
    expect(calls).toEqual([
      ['1 2 3', 30_000],
      ['3', 5_000],
      ['1', 5_000],
      ['2', 5_000],
      // The name of the second still tells what the others are.
      ['1 2 3', 30_000],
    ]);
  });

  it('gives up on long files when many take too long', async () => {
    const { read } = reading();
    let now = -29_000;
    const clock = () => (now += 29_000);
    const files = ['1', '2', '3', '4'].map(path =>
      file(path, `slow ${'x'.repeat(Number(path))}`),
    );
    const { findings } = await readFiles(files, read, clock);
    const reasons = findings.map(
      item => 'reason' in item && `${item.path} ${item.reason}`,
    );
    expect(reasons).toEqual([
      expect.stringContaining('1 is not read: reading it took more than 5 s'),
      expect.stringContaining('2 is not read: reading it took more than 5 s'),
      '3 is not read: files before it took too long',
      '4 is not read: files before it took too long',
    ]);
  });

  it('fails as reading fails', async () => {
    const read = async () => {
      throw new Error('no such thread');
    };
    await expect(readFiles([file('a')], read)).rejects.toThrow(
      'no such thread',
    );
  });
});

describe('the worker of migrations', () => {
  const worker = createMigrationsWorker();
  afterAll(() => worker.close());

  const { signal } = new AbortController();
  const read = readTogetherIn(worker, MEANT, signal);
  const small = { path: 'small.sql', text: 'create table orders (id int);' };

  it('says what files do', async () => {
    const twice = { path: 'odd.sql', text: '\nselect from from;\n' };
    const { findings } = await read([small, twice], 30_000);
    expect(findings).toMatchObject([
      { path: 'small.sql', line: 1, evidence: { kind: 'access', mode: 'ddl' } },
      { path: 'odd.sql', line: 2, reason: 'statement cannot be read: syntax' },
    ]);
  });

  it('hands over more than one page, each finding once', async () => {
    const tables = Array.from({ length: 250 }, (_, at) => `t${at}`);
    const text = tables.map(name => `create table ${name} (id int);`);
    const { findings } = await read(
      [{ path: 'all.sql', text: text.join('\n') }],
      30_000,
    );
    expect(
      findings.map(
        item =>
          'evidence' in item &&
          item.evidence.kind === 'access' &&
          item.evidence.dataset.name,
      ),
    ).toEqual(tables.map(name => `public.${name}`));
  });

  // In the thread that waits, nothing could stop it.
  it('is stopped in the middle of a file, and reads the next one', async () => {
    const line = `insert into orders select ${'a + '.repeat(400)} 1;\n`;
    const long = { path: 'long.sql', text: line.repeat(1_200) };
    await expect(read([long], 1)).rejects.toThrow(
      'took more than 0.001 s and was stopped',
    );
    expect((await read([small], 30_000)).findings).toHaveLength(1);
  });
});
