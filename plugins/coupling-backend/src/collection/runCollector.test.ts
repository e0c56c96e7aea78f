import { mockServices } from '@backstage/backend-test-utils';
import type {
  Collector,
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import { release } from '../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../__testUtils__/testDatabases';
import { readCursor } from '../database/operations/readCursor';
import { summariseAll } from '../__testUtils__/summariseAll';
import { createShutdown } from '../shutdown';
import { runCollector } from './runCollector';

const databases = createTestDatabases();
const at = '2026-08-20T00:00:00.000Z';

const good = (id: string): DeliveredItem => ({
  ok: true,
  evidence: release(id),
});
const bad = (line: number): DeliveredItem => ({
  ok: false,
  line,
  issues: [{ field: 'service', reason: 'is missing' }],
});

const collector = (collect: Collector['collect']): Collector => ({
  id: 'ci',
  title: 'CI',
  schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
  collect,
});

async function* breaksAfter(items: DeliveredItem[], error: Error) {
  yield* items;
  throw error;
}

describe.each(databases.eachSupportedId())('runCollector, %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await initTestDatabase(databases, databaseId);
  });

  const run = (
    collect: Collector['collect'],
    signal = new AbortController().signal,
    logger = mockServices.logger.mock(),
  ) => {
    logger.child.mockReturnValue(logger);
    return runCollector(collector(collect), {
      knex,
      logger,
      signal,
      now: () => new Date(at),
    });
  };
  const deliver = (
    items: DeliveredItem[],
    more: Partial<Parameters<CollectorRun['deliver']>[0]> = {},
  ) =>
    run(async open => {
      await open.deliver({ scope: 'a', mode: 'full', items, ...more });
    });
  const ids = async () => {
    const rows = await knex('coupling_evidence').orderBy('id');
    return rows.map(row => JSON.parse(row.payload).id);
  };
  const lastRun = async () => {
    const [{ runs, rejections }] = await summariseAll(knex);
    return { ...runs[0], rejections };
  };

  it('puts on record what it accepted, knew, rejected and removed', async () => {
    await deliver([good('1'), good('2')]);
    await deliver([good('2'), good('3'), bad(3), good('3')]);

    await expect(ids()).resolves.toEqual(['2', '3']);
    await expect(lastRun()).resolves.toEqual({
      startedAt: at,
      finishedAt: at,
      outcome: 'ok',
      accepted: 1,
      alreadyKnown: 2,
      rejected: 1,
      removed: 1,
      leftOut: 0,
      rejections: [
        { at, scope: 'a', line: 3, field: 'service', reason: 'is missing' },
      ],
    });
  });

  it('tells the collector the same of each delivery', async () => {
    const receipts: unknown[] = [];
    await run(async open => {
      for (const scope of ['a', 'b']) {
        const items = [good('1'), bad(2)];
        receipts.push(await open.deliver({ scope, mode: 'delta', items }));
      }
    });
    const one = {
      accepted: 1,
      alreadyKnown: 0,
      rejected: 1,
      removed: 0,
      leftOut: 0,
    };
    expect(receipts).toEqual([one, one]);
    await expect(lastRun()).resolves.toMatchObject({
      accepted: 2,
      rejected: 2,
    });
  });

  it('removes nothing on a delta', async () => {
    await deliver([good('1')]);
    await deliver([good('2')], { mode: 'delta' });
    await expect(ids()).resolves.toEqual(['1', '2']);
  });

  it('keeps the reasons of the first twenty rejections, and counts all', async () => {
    await deliver(Array.from({ length: 25 }, (_, i) => bad(i + 1)));
    const { rejected, rejections } = await lastRun();
    expect(rejected).toBe(25);
    expect(rejections.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  it('says in words why a run failed, for logs that show no errors', async () => {
    const logger = mockServices.logger.mock();
    const { signal } = new AbortController();
    const breaks = async () => {
      throw new Error('GET https://me:pw@ci.test/api broke');
    };

    await expect(run(breaks, signal, logger)).rejects.toThrow('broke');

    expect(logger.error).toHaveBeenCalledWith(
      'Collecting failed: GET https://ci.test/api broke',
    );
  });

  it('keeps what came before a source broke, removes nothing, leaves the cursor', async () => {
    await deliver([good('1')], { cursor: 'first' });
    const many = Array.from({ length: 600 }, (_, i) => good(`n${i}`));

    await expect(
      run(async open => {
        await open.deliver({
          scope: 'a',
          mode: 'full',
          items: breaksAfter(
            many,
            new Error('GET https://me:pw@ci.test/api?token=x broke'),
          ),
          cursor: 'second',
        });
      }),
    ).rejects.toThrow('GET https://ci.test/api broke');

    await expect(ids()).resolves.toHaveLength(601);
    await expect(
      readCursor(knex, { collector: 'ci', scope: 'a' }),
    ).resolves.toBe('first');
    await expect(lastRun()).resolves.toMatchObject({
      outcome: 'partial',
      accepted: 600,
      removed: 0,
      leftOut: 0,
      reason: 'Error: GET https://ci.test/api broke',
    });
  });

  it('keeps how far a scope was read with its cursor', async () => {
    const backfill = { reachedAt: at, goalAt: '2024-08-20T00:00:00.000Z' };
    await deliver([good('1')], {
      cursor: 7,
      progress: { position: 'page 7', backfill },
    });
    await expect(summariseAll(knex)).resolves.toMatchObject([
      {
        progress: {
          scopes: 1,
          positions: [{ scope: 'a', position: 'page 7' }],
          backfill: { scopes: 1, complete: 0, ...backfill },
        },
      },
    ]);
  });

  it('has failed when nothing was delivered before it threw', async () => {
    await expect(
      run(async () => {
        throw new TypeError('no such host');
      }),
    ).rejects.toThrow('no such host');
    await expect(lastRun()).resolves.toMatchObject({
      outcome: 'failed',
      reason: 'TypeError: no such host',
    });
  });

  it('is partial when a scope without items was read before it threw', async () => {
    await expect(
      run(async open => {
        await open.deliver({ scope: 'a', mode: 'full', items: [] });
        throw new Error('b is gone');
      }),
    ).rejects.toThrow('b is gone');
    await expect(lastRun()).resolves.toMatchObject({ outcome: 'partial' });
  });

  it('gives the next run the cursor of the last delivery of a scope', async () => {
    await deliver([], { cursor: { page: 7 } });
    const seen: unknown[] = [];
    await run(async open => {
      seen.push(await open.cursor('a'), await open.cursor('b'));
    });
    expect(seen).toEqual([{ page: 7 }, undefined]);
  });

  it('ends when its time is over, although the source hangs', async () => {
    const controller = new AbortController();
    let late: Promise<unknown> | undefined;
    await expect(
      run(async open => {
        await open.deliver({ scope: 'a', mode: 'full', items: [good('1')] });
        controller.abort();
        late = open.deliver({ scope: 'a', mode: 'full', items: [good('2')] });
        await new Promise(() => {});
      }, controller.signal),
    ).rejects.toThrow('This operation was aborted');

    await expect(late).rejects.toThrow('This operation was aborted');
    await expect(ids()).resolves.toEqual(['1']);
    await expect(lastRun()).resolves.toMatchObject({
      outcome: 'partial',
      reason:
        'Stopped before it was done: it took longer than the timeout of its schedule, or was cancelled. The next run goes on.',
    });
  });

  it('is interrupted by a shutdown, which is no failure, and keeps the evidence with its age', async () => {
    await deliver([good('1'), good('2')]);
    const shutdown = createShutdown();
    await run(async open => {
      await open.deliver({ scope: 'b', mode: 'full', items: [good('3')] });
      await shutdown.begin();
      await open.deliver({ scope: 'a', mode: 'full', items: [] });
    }, shutdown.signal);

    await expect(ids()).resolves.toEqual(['1', '2', '3']);
    await expect(summariseAll(knex)).resolves.toMatchObject([
      {
        lastSuccessAt: at,
        items: 3,
        runs: [
          {
            outcome: 'abandoned',
            accepted: 1,
            removed: 0,
            leftOut: 0,
            finishedAt: at,
            reason:
              'Interrupted by a shutdown of the backend; what was kept stays, and the next run goes on.',
          },
          { outcome: 'ok' },
        ],
      },
    ]);
  });

  it('refuses a scope that the database cannot index', async () => {
    await expect(deliver([], { scope: 'x'.repeat(501) })).rejects.toThrow(
      'must not be longer than 500 bytes in UTF-8, but has 501',
    );
  });
});
