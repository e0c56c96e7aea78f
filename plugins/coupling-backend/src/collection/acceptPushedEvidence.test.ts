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
});
