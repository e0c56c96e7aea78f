import type { JsonValue } from '@backstage/types';
import { silentLogger } from '../testing/silentLogger';
import type { CollectorRun } from '../collector';
import {
  IntegrationError,
  type IntegrationFailure,
} from '../http/integrationError';
import { readInTurns, throwFailures } from './readInTurns';
import { TouchedParts } from './touchedParts';

const parts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    url: `https://x.test/${String(at + 1).padStart(3, '0')}`,
  }));
const fail = (failure: IntegrationFailure) =>
  new IntegrationError({ integration: 'X', failure, message: failure });

function setUp() {
  let cursor: JsonValue | undefined;
  const run: CollectorRun = {
    logger: silentLogger(),
    signal: new AbortController().signal,
    cursor: async () => cursor,
    async deliver(delivery) {
      cursor = delivery.cursor;
      return {
        accepted: 0,
        alreadyKnown: 0,
        rejected: 0,
        removed: 0,
        leftOut: 0,
      };
    },
  };
  return { run, touched: new TouchedParts() };
}

function start() {
  const { run, touched } = setUp();
  let minutes = 0;
  const readThem = readInTurns({
    touched,
    now: () => new Date(minutes * 60_000),
  });
  return {
    touched,
    /** What is read of so many parts, some minutes after the last run. */
    async read(
      count: number,
      failures: Record<string, Error> = {},
      after = 10,
    ) {
      minutes += after;
      const read: string[] = [];
      const result = await readThem(run, parts(count), async ({ url }) => {
        const name = url.slice(-3);
        read.push(name);
        if (failures[name]) throw failures[name];
      });
      return { read, result };
    },
  };
}

describe('readInTurns', () => {
  it('reads all of a few in every run', async () => {
    const { read } = start();
    expect((await read(3)).read).toEqual(['001', '002', '003']);
    expect((await read(3)).read).toEqual(['001', '002', '003']);
  });

  it('goes on where it ended, and begins anew after the last', async () => {
    const { read } = start();
    expect((await read(302)).read[299]).toBe('300');
    const second = (await read(302)).read;
    expect(second.slice(0, 3)).toEqual(['301', '302', '001']);
    expect(second).toHaveLength(300);
  });

  it('reads only what was touched when it was read a minute ago', async () => {
    const { read, touched } = start();
    await read(3);
    touched.add('https://x.test/002');
    expect((await read(3, {}, 1)).read).toEqual(['002']);
  });

  it('reads first what was touched when all are due', async () => {
    const { read, touched } = start();
    touched.add('https://x.test/003');
    expect((await read(3)).read).toEqual(['003', '001', '002']);
  });

  it('reads the others when some cannot be seen', async () => {
    const { read } = start();
    const gone = fail('not-found');
    const forbidden = fail('forbidden');
    const { read: names, result } = await read(6, {
      '001': gone,
      '002': forbidden,
      '003': gone,
      '004': gone,
    });
    expect(names).toHaveLength(6);
    expect(result).toMatchObject({ stopped: false });
    expect(() => throwFailures(result, 'parts')).toThrow(
      'X: not-found; and 3 more failures',
    );
  });

  it('stops at a rate limit, and begins with the same part the next time', async () => {
    const { read } = start();
    const { read: names, result } = await read(400, {
      '002': fail('rate-limited'),
    });
    expect(names).toEqual(['001', '002']);
    expect(() => throwFailures(result, 'parts')).toThrow(
      'X: rate-limited; the other parts are left to the next run',
    );
    expect((await read(400)).read[0]).toBe('002');
  });

  it('stops after three failures in a row that no single part is to blame for', async () => {
    const { read } = start();
    const down = fail('unavailable');
    const { read: names } = await read(6, {
      '001': down,
      '003': down,
      '004': down,
      '005': down,
    });
    expect(names).toEqual(['001', '002', '003', '004', '005']);
  });

  it('reads what is on another host all the same', async () => {
    const { touched, run } = setUp();
    const readThem = readInTurns({ touched, now: () => new Date(0) });
    const read: string[] = [];
    const result = await readThem(
      run,
      ['https://a.test/1', 'https://a.test/2', 'https://b.test/1'].map(url => ({
        url,
      })),
      async ({ url }) => {
        read.push(url);
        if (url.includes('a.test')) throw fail('rate-limited');
      },
    );
    expect(read).toEqual(['https://a.test/1', 'https://b.test/1']);
    expect(result.stopped).toBe(true);
  });

  it('says nothing when nothing failed', async () => {
    const { read } = start();
    const { result } = await read(1);
    expect(() => throwFailures(result, 'parts')).not.toThrow();
  });
});
