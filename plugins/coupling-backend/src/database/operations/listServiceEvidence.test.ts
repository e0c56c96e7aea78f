import { access, release } from '../../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { listServiceEvidence } from './listServiceEvidence';
import { storeEvidenceBatch } from './storeEvidenceBatch';

const databases = createTestDatabases();
const orders = 'component:default/orders';
const billing = 'component:default/billing';

const call = {
  kind: 'call',
  source: 'traces',
  from: orders,
  to: billing,
  style: 'sync',
  observedAt: '2026-08-05T00:00:00.000Z',
} as const;

const day = (n: number) => `2026-08-0${n}T00:00:00.000Z`;

const items = [
  release('old', { observedAt: day(1) }),
  release('same day, first', { observedAt: day(3) }),
  release('same day, second', { observedAt: day(3) }),
  access({ observedAt: day(4) }),
  release('of billing', { service: billing, observedAt: day(4) }),
  call,
];

describe.each(databases.eachSupportedId())('listServiceEvidence, %s', id => {
  async function stored() {
    const knex = await initTestDatabase(databases, id);
    await storeEvidenceBatch(knex, {
      mode: 'delta',
      collector: 'files',
      scope: 'a',
      runId: 1,
      now: day(9),
      items,
    });
    return knex;
  }

  it('gives what names the service, newest first, page by page', async () => {
    const knex = await stored();
    const first = await listServiceEvidence(knex, { refs: [orders], limit: 3 });
    expect(first.items).toEqual([call, items[3], items[2]]);
    expect(first.total).toBe(5);

    const second = await listServiceEvidence(knex, {
      refs: [orders],
      limit: 3,
      cursor: first.nextCursor,
    });
    expect(second).toEqual({ items: [items[1], items[0]], total: 5 });
  });

  it('gives an item that names two of the refs only once', async () => {
    const knex = await stored();
    const page = await listServiceEvidence(knex, {
      refs: [orders, billing],
      limit: 50,
    });
    expect(page.total).toBe(6);
    expect(page.items).toHaveLength(6);
    expect(page.items[0]).toEqual(call);
  });

  it('gives only the kind asked for', async () => {
    const knex = await stored();
    await expect(
      listServiceEvidence(knex, { refs: [orders], kind: 'access', limit: 50 }),
    ).resolves.toEqual({ items: [items[3]], total: 1 });
  });

  it('is empty for what no evidence names', async () => {
    const knex = await stored();
    await expect(
      listServiceEvidence(knex, { refs: ['component:default/x'], limit: 50 }),
    ).resolves.toEqual({ items: [], total: 0 });
  });

  it.each(['', 'nonsense', 'WzEsMl0', 'WyJhIiwiMScgb3IgMT0xIl0', 'bnVsbA'])(
    'refuses the cursor %j',
    async cursor => {
      const knex = await stored();
      await expect(
        listServiceEvidence(knex, { refs: [orders], limit: 1, cursor }),
      ).rejects.toThrow('cursor is not the nextCursor of an earlier page');
    },
  );
});
