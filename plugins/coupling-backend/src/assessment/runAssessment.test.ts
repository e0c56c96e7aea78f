import { mockServices } from '@backstage/backend-test-utils';
import type { CatalogModel, Evidence } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { release } from '../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../__testUtils__/testDatabases';
import { acceptPushedEvidence } from '../collection/acceptPushedEvidence';
import { readHistory } from '../database/operations/readHistory';
import { readLastAssessmentRun } from '../database/operations/readLastAssessmentRun';
import { readServiceAssessment } from '../database/operations/readServiceAssessment';
import { readSnapshotMeta } from '../database/operations/readSnapshotMeta';
import { createShutdown } from '../shutdown';
import { runAssessment } from './runAssessment';

const ORDERS = 'component:default/orders';
const FIRST_DAY = '2026-08-20T10:00:00.000Z';
const NEXT_DAY = '2026-08-21T10:00:00.000Z';

const catalogOf = (...refs: string[]): CatalogModel => ({
  services: refs.map(ref => ({ ref })),
  stores: [],
  apis: [],
  owners: [],
  relations: [],
});

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('runAssessment on %s', id => {
  const logger = mockServices.logger.mock();
  let knex: Knex;

  beforeEach(async () => {
    knex = await initTestDatabase(databases, id);
  });

  const assess = (options: {
    at: string;
    catalog?: () => Promise<CatalogModel>;
    signal?: AbortSignal;
  }) => {
    const { at, signal = new AbortController().signal } = options;
    const readCatalog = options.catalog ?? (async () => catalogOf(ORDERS));
    const now = () => new Date(at);
    return runAssessment(
      { knex, logger, now, readCatalog, options: {} },
      signal,
    );
  };

  const push = (...evidence: Evidence[]) =>
    acceptPushedEvidence(
      evidence.map(item => ({ ok: true as const, evidence: item })),
      {
        knex,
        logger,
        now: () => new Date(FIRST_DAY),
        signal: new AbortController().signal,
      },
    );

  /** Something in the store that no reader can take apart. */
  const breakEvidence = () =>
    knex('coupling_evidence').update({ payload: 'broken' });

  it('writes a snapshot, and nothing more as long as nothing changes', async () => {
    await push(release('1'));
    await assess({ at: FIRST_DAY });
    expect(await readLastAssessmentRun(knex)).toMatchObject({
      outcome: 'written',
    });
    expect(
      await readServiceAssessment(knex, { service: ORDERS }),
    ).toMatchObject({
      coordinatedRelease: {
        status: 'unknown',
        reason: { code: 'too-few-releases', releases: 1, needed: 5 },
      },
    });

    await assess({ at: '2026-08-20T18:00:00.000Z' });
    expect(await readLastAssessmentRun(knex)).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await readSnapshotMeta(knex)).toMatchObject({
      assessedAt: FIRST_DAY,
    });
  });

  it('assesses anew when evidence came in, the catalog changed or a day went by', async () => {
    const laterThatDay = '2026-08-20T18:00:00.000Z';
    const evening = '2026-08-20T22:00:00.000Z';
    const grown = async () => catalogOf(ORDERS, 'component:default/new');
    const assessedAt = async () => (await readSnapshotMeta(knex))?.assessedAt;

    await assess({ at: FIRST_DAY });
    await push(release('1'));
    await assess({ at: laterThatDay });
    expect(await assessedAt()).toBe(laterThatDay);
    await assess({ at: evening, catalog: grown });
    expect(await assessedAt()).toBe(evening);
    await assess({ at: NEXT_DAY, catalog: grown });
    expect(await assessedAt()).toBe(NEXT_DAY);
  });

  it('keeps one point of history a day', async () => {
    await assess({ at: FIRST_DAY });
    await push(release('1'));
    await assess({ at: '2026-08-20T18:00:00.000Z' });
    await assess({ at: NEXT_DAY });
    const history = await readHistory(knex, {
      subject: ORDERS,
      since: '2026-01-01',
    });
    const days = ['2026-08-20', '2026-08-21'];
    for (const score of ['coordinated-release', 'shared-data']) {
      expect(history.filter(point => point.score === score)).toEqual(
        days.map(day => ({ score, day })),
      );
    }
  });

  it('does nothing while another one is under way', async () => {
    let began = () => {};
    let goOn = () => {};
    const begun = new Promise<void>(resolve => {
      began = resolve;
    });
    const slow = assess({
      at: FIRST_DAY,
      catalog: async () => {
        began();
        await new Promise<void>(resolve => {
          goOn = resolve;
        });
        return catalogOf(ORDERS);
      },
    });
    await begun;
    await assess({ at: NEXT_DAY });
    expect(await readSnapshotMeta(knex)).toBeUndefined();
    goOn();
    await slow;
    expect((await readSnapshotMeta(knex))?.assessedAt).toBe(FIRST_DAY);
  });

  it('keeps the snapshot and says why when the worker dies', async () => {
    await push(release('1'));
    await assess({ at: FIRST_DAY });
    await breakEvidence();
    await expect(assess({ at: NEXT_DAY })).rejects.toThrow(/not valid JSON/);
    expect(await readLastAssessmentRun(knex)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('is not valid JSON'),
    });
    expect((await readSnapshotMeta(knex))?.assessedAt).toBe(FIRST_DAY);
  });

  it('keeps the snapshot and says why when the catalog does not answer', async () => {
    await assess({ at: FIRST_DAY });
    const catalog = async () => {
      throw new Error('the catalog is down');
    };
    await expect(assess({ at: NEXT_DAY, catalog })).rejects.toThrow();
    expect(await readLastAssessmentRun(knex)).toMatchObject({
      outcome: 'failed',
      reason: 'Error: the catalog is down',
    });
    expect((await readSnapshotMeta(knex))?.assessedAt).toBe(FIRST_DAY);
  });

  it('says that it was stopped by its timeout', async () => {
    const stop = new AbortController();
    await expect(
      assess({
        at: FIRST_DAY,
        catalog: async () => {
          stop.abort();
          return catalogOf(ORDERS);
        },
        signal: stop.signal,
      }),
    ).rejects.toThrow();
    expect(await readLastAssessmentRun(knex)).toMatchObject({
      outcome: 'failed',
      reason:
        'Stopped before it was done: it took longer than the timeout of coupling.assessment.schedule, or was cancelled.',
    });
    expect(await readSnapshotMeta(knex)).toBeUndefined();
  });

  it('has not failed when a shutdown interrupts it', async () => {
    const shutdown = createShutdown();
    await assess({
      at: FIRST_DAY,
      catalog: async () => {
        await shutdown.begin();
        return catalogOf(ORDERS);
      },
      signal: shutdown.signal,
    });
    expect(await readLastAssessmentRun(knex)).toMatchObject({
      outcome: 'abandoned',
      reason: 'Interrupted by a shutdown of the backend.',
    });
  });
});
