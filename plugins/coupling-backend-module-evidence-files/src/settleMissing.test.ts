import type { JsonValue } from '@backstage/types';
import type {
  CollectorRun,
  Delivery,
} from '@seams/backstage-plugin-coupling-node';
import { silentLogger } from '@seams/backstage-plugin-coupling-node/testing';
import { settleMissing } from './settleMissing';

/** A run over cursors in memory that notes what is delivered. */
function fakeRun(cursors: Record<string, JsonValue>) {
  const deliveries: Delivery[] = [];
  const run: CollectorRun = {
    logger: silentLogger(),
    signal: new AbortController().signal,
    cursor: async scope => cursors[scope],
    deliver: async delivery => {
      deliveries.push(delivery);
      return {
        accepted: 0,
        alreadyKnown: 0,
        rejected: 0,
        removed: 0,
        leftOut: 0,
      };
    },
  };
  return { run, deliveries };
}

const INDEX = 'index of all files';
const locations = [{ path: 'evidence' }, { url: 'https://x.test/a?k=1' }];

describe('settleMissing', () => {
  it('notes which files were read', async () => {
    const { run, deliveries } = fakeRun({});
    await expect(
      settleMissing(run, {
        scopes: ['evidence/b', 'evidence/a', 'evidence/unreadable'],
        delivered: ['evidence/b', 'evidence/a'],
        locations,
      }),
    ).resolves.toEqual([]);
    expect(deliveries).toEqual([
      {
        scope: INDEX,
        mode: 'delta',
        items: [],
        cursor: ['evidence/a', 'evidence/b'],
      },
    ]);
  });

  it('delivers nothing when nothing is missing or new', async () => {
    const { run, deliveries } = fakeRun({ [INDEX]: ['evidence/a'] });
    await settleMissing(run, {
      scopes: ['evidence/a'],
      delivered: ['evidence/a'],
      locations,
    });
    expect(deliveries).toEqual([]);
  });

  it('withdraws what is not configured any more', async () => {
    const { run, deliveries } = fakeRun({
      [INDEX]: ['evidence/a', 'other/b', 'https://x.test/b'],
    });
    await expect(
      settleMissing(run, {
        scopes: ['evidence/a'],
        delivered: ['evidence/a'],
        locations,
      }),
    ).resolves.toEqual([]);
    expect(deliveries).toEqual([
      { scope: 'other/b', mode: 'full', items: [] },
      { scope: 'https://x.test/b', mode: 'full', items: [] },
      { scope: INDEX, mode: 'delta', items: [], cursor: ['evidence/a'] },
    ]);
  });

  it('reports what went away from a configured folder, and remembers it', async () => {
    const { run, deliveries } = fakeRun({
      [INDEX]: ['evidence/a', 'evidence/b'],
      'evidence/b': { size: 10, mtimeMs: 1 },
    });
    await expect(
      settleMissing(run, {
        scopes: ['evidence/a'],
        delivered: ['evidence/a'],
        locations,
      }),
    ).resolves.toEqual([
      'evidence/b: it went away; its evidence stays until it is back',
    ]);
    expect(deliveries).toEqual([]);
  });

  it('forgets what was empty when it went away', async () => {
    const { run, deliveries } = fakeRun({
      [INDEX]: ['evidence/a', 'evidence/b'],
      'evidence/b': { size: 0, mtimeMs: 1 },
    });
    await expect(
      settleMissing(run, {
        scopes: ['evidence/a'],
        delivered: ['evidence/a'],
        locations,
      }),
    ).resolves.toEqual([]);
    expect(deliveries).toMatchObject([{ cursor: ['evidence/a'] }]);
  });
});
