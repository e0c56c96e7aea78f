import { silentLogger } from '../testing/silentLogger';
import type { JsonValue } from '@backstage/types';
import type {
  CollectorRun,
  DeliveredItem,
  Delivery,
  DeliveryReceipt,
} from '../collector';
import {
  syncNewestFirst,
  type ListedItem,
  type ListPage,
} from './syncNewestFirst';

const NOW = new Date('2026-08-01T00:00:00Z');
const day = (number: number) =>
  `2026-07-${String(number).padStart(2, '0')}T00:00:00Z`;

const released = (id: string): DeliveredItem => ({
  ok: true,
  evidence: {
    ...{ kind: 'release', id, service: 'component:default/a', source: 'x' },
    ...{ observedAt: day(20), status: 'succeeded', environment: 'production' },
  },
});
const rejected: DeliveredItem = {
  ok: false,
  line: 1,
  issues: [{ field: 'service', reason: 'could be of any' }],
};
const entry = (number: number, more: Partial<ListedItem> = {}): ListedItem => ({
  ...{ createdAt: day(number), open: false, key: `key ${number}` },
  items: [released(`release ${number}`)],
  ...more,
});

/** A list of pages, and what a run delivers of it. */
function start(pages: ListedItem[][], more: Partial<ListPage> = {}) {
  let cursor: JsonValue | undefined;
  return async (maxPages = 10) => {
    const deliveries: Delivery[] = [];
    const run: CollectorRun = {
      logger: silentLogger(),
      signal: new AbortController().signal,
      cursor: async () => cursor,
      async deliver(delivery) {
        deliveries.push(delivery);
        cursor = delivery.cursor;
        return {} as DeliveryReceipt;
      },
    };
    await syncNewestFirst(run, {
      scope: 'list',
      now: NOW,
      oldest: new Date(day(10)),
      changesForMs: 24 * 60 * 60_000,
      maxPages,
      read: async (place = '0') => {
        const next = Number(place) + 1;
        return {
          listed: pages[Number(place)],
          next: next < pages.length ? String(next) : undefined,
          ...more,
        };
      },
    });
    return deliveries.map(({ items, progress }) => ({
      ids: [...(items as DeliveredItem[])].map(item =>
        item.ok && 'id' in item.evidence ? item.evidence.id : 'rejected',
      ),
      backfill: progress?.backfill,
    }));
  };
}

describe('syncNewestFirst', () => {
  it('says how far the history is read', async () => {
    const run = start([[entry(30), entry(29)], [entry(20)], [entry(15)]]);
    const goalAt = '2026-07-10T00:00:00.000Z';
    await expect(run(1)).resolves.toEqual([
      {
        ids: ['release 30', 'release 29'],
        backfill: { reachedAt: day(29), goalAt },
      },
      { ids: ['release 20'], backfill: { reachedAt: day(20), goalAt } },
    ]);
    await expect(run(1)).resolves.toEqual([
      { ids: [], backfill: { reachedAt: day(20), goalAt } },
      { ids: ['release 15'], backfill: { reachedAt: goalAt, goalAt } },
    ]);
  });

  it('keeps an entry with a key once, until it changes', async () => {
    const page = [entry(30), entry(29)];
    const run = start([page]);
    await run();
    page[1] = entry(29, { key: 'another', items: [released('release x')] });
    await expect(run()).resolves.toMatchObject([{ ids: ['release x'] }]);
    await expect(run()).resolves.toMatchObject([{ ids: [] }]);
  });

  it('counts an entry that is rejected in every run', async () => {
    const run = start([[entry(30, { items: [rejected] })]]);
    await run();
    await expect(run()).resolves.toMatchObject([{ ids: ['rejected'] }]);
  });

  it('asks more only about entries that are new and not too old', async () => {
    const asked: ListedItem[][] = [];
    const run = start([[entry(30), entry(9, { createdAt: day(1) })]], {
      async complete(wanted) {
        asked.push(wanted);
        return wanted.map(({ createdAt }) => [released(`of ${createdAt}`)]);
      },
    });
    await expect(run()).resolves.toMatchObject([{ ids: [`of ${day(30)}`] }]);
    await run();
    expect(asked.map(each => each.length)).toEqual([1, 0]);
  });
});
