import { mockServices } from '@backstage/backend-test-utils';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { release } from '../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../__testUtils__/testDatabases';
import { summariseAll } from '../__testUtils__/summariseAll';
import { acceptPushedEvidence } from './acceptPushedEvidence';

const databases = createTestDatabases();

const good = (line: number, id: string): DeliveredItem => ({
  ok: true,
  line,
  evidence: release(id),
});
const bad = (line: number): DeliveredItem => ({
  ok: false,
  line,
  issues: [{ field: 'service', reason: 'is missing' }],
});

describe.each(databases.eachSupportedId())('acceptPushedEvidence, %s', id => {
  async function start() {
    const knex = await initTestDatabase(databases, id);
    const deps = {
      knex,
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
      now: () => new Date('2026-08-20T00:00:00.000Z'),
    };
    return {
      knex,
      push: (items: Iterable<DeliveredItem> | AsyncIterable<DeliveredItem>) =>
        acceptPushedEvidence(items, deps),
    };
  }

  it('answers what was new, known, and rejected with line and field', async () => {
    const { push } = await start();
    await push([good(1, 'known')]);
    await expect(
      push([good(1, 'new'), good(2, 'known'), bad(3)]),
    ).resolves.toEqual({
      accepted: 1,
      alreadyKnown: 1,
      rejected: 1,
      rejections: [{ line: 3, field: 'service', reason: 'is missing' }],
      outdated: 0,
      repeated: 0,
      repeats: [],
    });
  });

  it('never removes what an earlier push brought', async () => {
    const { knex, push } = await start();
    await push([good(1, '1')]);
    await push([]);
    await expect(summariseAll(knex)).resolves.toMatchObject([
      { collector: 'push', items: 1, runs: [{ accepted: 0 }, { accepted: 1 }] },
    ]);
  });

  it('lists a hundred rejections, records twenty, and counts all', async () => {
    const { knex, push } = await start();
    const receipt = await push(
      Array.from({ length: 120 }, (_, i) => bad(i + 1)),
    );
    expect(receipt.rejected).toBe(120);
    expect(receipt.rejections.map(({ line }) => line)).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 1),
    );
    const [{ rejections }] = await summariseAll(knex);
    expect(rejections).toHaveLength(20);
  });

  it('keeps the good items that came before the stream broke', async () => {
    const { knex, push } = await start();
    async function* cut() {
      yield good(1, '1');
      throw new RangeError('body is larger than 10 MB');
    }
    await expect(push(cut())).rejects.toThrow(
      new RangeError('body is larger than 10 MB'),
    );
    await expect(summariseAll(knex)).resolves.toMatchObject([
      { items: 1, runs: [{ outcome: 'partial', accepted: 1 }] },
    ]);
  });

  it('says which of two items with one identity it did not keep', async () => {
    const { knex, push } = await start();
    const item = (line: number, rest: Parameters<typeof release>[1]) => ({
      ok: true as const,
      line,
      evidence: release('7', rest),
    });
    const receipt = await push([
      item(1, { status: 'failed' }),
      ...Array.from({ length: 150 }, (_, i) => good(i + 2, `other ${i}`)),
      item(200, { observedAt: '2026-08-02T00:00:00.000Z' }),
      item(201, { status: 'failed' }),
      item(202, { observedAt: '2026-08-02T00:00:00.000Z' }),
    ]);
    expect(receipt).toMatchObject({
      ...{ accepted: 151, alreadyKnown: 1, rejected: 0, repeated: 2 },
      repeats: [
        { line: 1, reason: expect.stringContaining('of line 200') },
        { line: 201, reason: expect.stringContaining('of line 200') },
      ],
    });
    await expect(
      knex('coupling_evidence').whereLike('payload', '%"failed"%'),
    ).resolves.toEqual([]);
  });

  it('does not keep an older state than a push before brought, and counts it', async () => {
    const { push } = await start();
    await push([
      {
        ok: true,
        line: 1,
        evidence: release('1', { observedAt: '2026-08-02T00:00:00.000Z' }),
      },
    ]);
    await expect(push([good(1, '1')])).resolves.toMatchObject({
      ...{ accepted: 0, alreadyKnown: 0, outdated: 1, rejected: 0 },
    });
  });

  it('refuses what has not happened yet, whatever clocks differ by', async () => {
    const { push } = await start();
    const at = (line: number, observedAt: string): DeliveredItem => ({
      ok: true,
      line,
      evidence: release(String(line), { observedAt }),
    });
    await expect(
      push([
        at(1, '2026-08-20T00:04:59.000Z'),
        at(2, '2026-08-20T00:06:00.000Z'),
        at(3, '2062-08-01T00:00:00.000Z'),
      ]),
    ).resolves.toMatchObject({
      ...{ accepted: 1, rejected: 2 },
      rejections: [
        { line: 2, field: 'observedAt' },
        {
          line: 3,
          reason: expect.stringMatching(/^is in the future, 2062-08-01/),
        },
      ],
    });
  });
});
