import {
  appendFile,
  mkdir,
  mkdtemp,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { releaseLine, startCoupling } from './__testUtils__/startCoupling';

describe('evidence files', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const write = (name: string, ...lines: string[]) =>
    writeFile(file(name), lines.join(''));
  const counts = (accepted: number, alreadyKnown: number, removed: number) => ({
    accepted,
    alreadyKnown,
    removed,
  });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'evidence-files-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const startOn = (...paths: string[]) =>
    startCoupling({
      coupling: { evidenceFiles: paths.map(each => ({ path: each })) },
    });

  it('adds no source without settings', async () => {
    const coupling = await startCoupling({});
    expect(coupling.tasks).not.toContain('coupling-collect-evidence-files');
    await expect(coupling.status()).resolves.toBeUndefined();
  });

  it('collects the NDJSON files of a folder, and only those', async () => {
    await write('a.ndjson', releaseLine('1'), releaseLine('2'));
    await write('b.ndjson', releaseLine('3'));
    await write('notes.txt', releaseLine('4'));
    await mkdir(file('folder.ndjson'));
    const coupling = await startOn(folder);

    await expect(coupling.collect()).resolves.toEqual({});

    await expect(coupling.releases()).resolves.toEqual(['1', '2', '3']);
    await expect(coupling.status()).resolves.toMatchObject({
      title: 'Evidence files',
      enabled: true,
      items: 3,
      lastRun: { outcome: 'ok', ...counts(3, 0, 0) },
    });
  });

  it('takes a file that is configured twice as one', async () => {
    await write('a.ndjson', releaseLine('1'));
    const coupling = await startOn(folder, file('a.ndjson'));
    await coupling.collect();
    await expect(coupling.status()).resolves.toMatchObject({ items: 1 });
  });

  it('does not read again what has not changed, and keeps its evidence', async () => {
    await write('a.ndjson', releaseLine('1'));
    const coupling = await startOn(folder);
    await coupling.collect();

    await coupling.collect();

    await expect(coupling.status()).resolves.toMatchObject({
      items: 1,
      lastRun: { outcome: 'ok', ...counts(0, 0, 0) },
    });
  });

  it('follows a file that changed: new, known, and gone', async () => {
    await write('a.ndjson', releaseLine('1'), releaseLine('2'));
    const coupling = await startOn(folder);
    await coupling.collect();

    await write('a.ndjson', releaseLine('2'), releaseLine('3'));
    await utimes(file('a.ndjson'), 1, 1);
    await coupling.collect();

    await expect(coupling.releases()).resolves.toEqual(['2', '3']);
    await expect(coupling.status()).resolves.toMatchObject({
      lastRun: counts(1, 1, 1),
    });
  });

  it('keeps bad lines in sight for as long as they are there', async () => {
    await write('a.ndjson', releaseLine('1'), '{"kind":"release"\n');
    const coupling = await startOn(folder);

    for (const accepted of [1, 0]) {
      await expect(coupling.collect()).resolves.toEqual({});
      await expect(coupling.status()).resolves.toMatchObject({
        items: 1,
        lastRun: { outcome: 'ok', accepted, rejected: 1 },
        rejections: [{ scope: file('a.ndjson'), line: 2, field: '' }],
      });
    }
  });

  it('says which file went away, keeps its evidence, and reads the others', async () => {
    await write('a.ndjson', releaseLine('1'));
    await write('b.ndjson', releaseLine('2'));
    const coupling = await startOn(folder);
    await coupling.collect();

    await rm(file('a.ndjson'));
    await appendFile(file('b.ndjson'), releaseLine('3'));

    const failure = `Could not read ${file(
      'a.ndjson',
    )}: it went away; its evidence stays until it is back`;
    for (let run = 0; run < 2; run += 1) {
      await expect(coupling.collect()).resolves.toEqual({ failure });
    }
    await expect(coupling.releases()).resolves.toEqual(['1', '2', '3']);
    await expect(coupling.status()).resolves.toMatchObject({
      lastRun: { outcome: 'partial', reason: expect.stringContaining(failure) },
    });
  });

  it('lets a file go without a word once it was empty', async () => {
    await write('a.ndjson', releaseLine('1'));
    const coupling = await startOn(folder);
    await coupling.collect();

    await write('a.ndjson');
    await expect(coupling.collect()).resolves.toEqual({});
    await expect(coupling.releases()).resolves.toEqual([]);
    await rm(file('a.ndjson'));
    await expect(coupling.collect()).resolves.toEqual({});
  });

  it('fails, naming the path, when nothing could be read', async () => {
    const coupling = await startOn(file('missing.ndjson'));
    const { failure } = await coupling.collect();
    expect(failure).toContain(file('missing.ndjson'));
    expect(failure).toContain('ENOENT');
    await expect(coupling.status()).resolves.toMatchObject({
      items: 0,
      lastRun: { outcome: 'failed' },
    });
  });

  it('goes on with the evidence of a file that was half written', async () => {
    await write('a.ndjson', releaseLine('1'), releaseLine('2').slice(0, 20));
    const coupling = await startOn(folder);
    await coupling.collect();
    await expect(coupling.releases()).resolves.toEqual(['1']);

    await write('a.ndjson', releaseLine('1'), releaseLine('2'));
    await coupling.collect();
    await expect(coupling.releases()).resolves.toEqual(['1', '2']);
  });
});
