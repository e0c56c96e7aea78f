import type { Assessment, Finding } from '@seams/coupling-core';
import type { Knex } from 'knex';
import {
  assessedDataset,
  assessedService,
  assessment,
  finding,
} from '../../__testUtils__/assessment';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { writeAssessment } from '../../__testUtils__/writeAssessment';
import { readConsistently } from '../../service/readConsistently';
import { readDatasetAssessments } from './readDatasetAssessments';
import { readFindings } from './readFindings';
import { readHistory } from './readHistory';
import { readServiceAssessment } from './readServiceAssessment';
import { readServiceAssessments } from './readServiceAssessments';
import { readSnapshotMeta } from './readSnapshotMeta';
import { inSlices } from '../../assessment/workerMessages';
import { deleteOtherSnapshots } from '../deleteOtherSnapshots';
import { abandonRuns } from './abandonRuns';
import { startAssessmentRun } from './startAssessmentRun';
import { writeSnapshot } from './writeSnapshot';

const databases = createTestDatabases();
const orders = 'component:default/orders';
const billing = 'component:default/billing';
const db = 'resource:default/shop-db';
const { signal } = new AbortController();

const sharedSchema: Finding = {
  rule: 'shared-schema',
  services: [billing, orders],
  concerns: [billing, orders],
  severity: 0,
  reason: {
    code: 'shared-schema',
    store: db,
    schema: '',
    services: [billing, orders],
  },
};

const first = assessment({
  dataFrom: '2024-08-01T00:00:00.000Z',
  dataTo: '2026-08-01T00:00:00.000Z',
  services: [assessedService(orders, 10), assessedService(billing, 20)],
  datasets: [assessedDataset(db, 'orders.order')],
  findings: [finding(orders, 1), finding(billing, 2), sharedSchema],
  unresolved: [{ ref: 'component:default/x', items: 1, sources: ['ci'] }],
});

const TABLES = [
  'coupling_snapshots',
  'coupling_snapshot_services',
  'coupling_snapshot_datasets',
  'coupling_snapshot_findings',
  'coupling_snapshot_finding_concerns',
  'coupling_score_history',
];

async function countRows(knex: Knex) {
  const counts: number[] = [];
  for (const table of TABLES) {
    const [{ rows }] = await knex(table).count({ rows: '*' });
    counts.push(Number(rows));
  }
  return counts;
}

describe.each(databases.eachSupportedId())('writeSnapshot, %s', id => {
  const write = (knex: Knex, written: Assessment, inputHash = 'h') =>
    writeAssessment(knex, written, { inputHash });

  it('serves nothing before the first', async () => {
    const knex = await initTestDatabase(databases, id);
    await expect(readSnapshotMeta(knex)).resolves.toBeUndefined();
    await expect(
      readServiceAssessment(knex, { service: orders }),
    ).resolves.toBeUndefined();
  });

  it('serves what was written', async () => {
    const knex = await initTestDatabase(databases, id);
    await write(knex, first);

    const { services, datasets, findings, pairs, ...meta } = first;
    await expect(readSnapshotMeta(knex)).resolves.toEqual({
      ...meta,
      id: expect.any(String),
      inputHash: 'h',
    });
    await expect(
      readServiceAssessment(knex, { service: billing }),
    ).resolves.toEqual(services[1]);
    await expect(
      readServiceAssessments(knex, { services: [billing, 'component:x/y'] }),
    ).resolves.toEqual([services[1]]);
    await expect(readFindings(knex, { service: orders })).resolves.toEqual([
      { ...findings[0], position: 0 },
      { ...findings[2], position: 2 },
    ]);
    await expect(readFindings(knex, { service: billing })).resolves.toEqual([
      { ...findings[1], position: 1 },
      { ...findings[2], position: 2 },
    ]);
    await expect(
      readDatasetAssessments(knex, {
        datasets: [
          { store: db, name: 'ORDERS.ORDER' },
          { store: db, name: 'orders.order' },
        ],
      }),
    ).resolves.toEqual(datasets);
  });

  it('replaces the one before and leaves nothing of it', async () => {
    const knex = await initTestDatabase(databases, id);
    await write(knex, first);
    await write(
      knex,
      assessment({ services: [assessedService(orders, 30)] }),
      'h2',
    );

    await expect(countRows(knex)).resolves.toEqual([1, 1, 0, 0, 0, 6]);
    await expect(readSnapshotMeta(knex)).resolves.toMatchObject({
      inputHash: 'h2',
      unresolved: [],
    });
    await expect(
      readServiceAssessment(knex, { service: billing }),
    ).resolves.toBeUndefined();
  });

  it('leaves the old one served, and what can be cleaned up, when it breaks half way', async () => {
    const knex = await initTestDatabase(databases, id);
    await write(knex, first);
    const before = await countRows(knex);
    // JSON cannot hold it: the services are in by then, the pointer not yet.
    const unwritable = { ...finding(orders, 9), severity: 1n as never };

    await expect(
      write(
        knex,
        assessment({
          services: [assessedService(orders, 90)],
          findings: [unwritable],
        }),
        'h2',
      ),
    ).rejects.toThrow('BigInt');

    await deleteOtherSnapshots(knex, { signal });
    await expect(countRows(knex)).resolves.toEqual(before);
    await expect(readSnapshotMeta(knex)).resolves.toMatchObject({
      inputHash: 'h',
    });
    await expect(
      readServiceAssessment(knex, { service: orders }),
    ).resolves.toEqual(first.services[0]);
  });

  it('is not served when the run was taken for dead meanwhile', async () => {
    const knex = await initTestDatabase(databases, id);
    await write(knex, first);
    const now = first.assessedAt;
    const slow = (await startAssessmentRun(knex, { now }))!;
    const { pairs, ...kept } = assessment();
    async function* parts() {
      yield* inSlices(kept);
      await abandonRuns(knex, { silentMs: 0, now });
      await write(knex, first, 'of another replica');
    }
    await expect(
      writeSnapshot(knex, {
        ...slow,
        ...{ parts: parts(), inputHash: 'h2', day: '2026-08-20', signal },
      }),
    ).rejects.toThrow();
    await expect(readSnapshotMeta(knex)).resolves.toMatchObject({
      inputHash: 'of another replica',
    });
    await expect(
      readServiceAssessment(knex, { service: orders }),
    ).resolves.toEqual(first.services[0]);
  });

  it.each(['services', 'datasets', 'findings'] as const)(
    'stops within its %s when it is told to',
    async list => {
      const knex = await initTestDatabase(databases, id);
      await write(knex, first);
      const stop = new AbortController();
      const run = (await startAssessmentRun(knex, { now: first.assessedAt }))!;
      async function* parts() {
        yield { [list]: first[list] };
        stop.abort(new Error('time is up'));
        yield { [list]: first[list].slice(0, 1) };
      }
      await expect(
        writeSnapshot(knex, {
          ...{ ...run, parts: parts(), inputHash: 'h2', day: '2026-08-20' },
          signal: stop.signal,
        }),
      ).rejects.toThrow('time is up');
      await expect(
        deleteOtherSnapshots(knex, { signal: stop.signal }),
      ).rejects.toThrow('time is up');
      await expect(readSnapshotMeta(knex)).resolves.toMatchObject({
        inputHash: 'h',
      });
    },
  );

  it('keeps one history entry a day, the last, and unknown as absent', async () => {
    const knex = await initTestDatabase(databases, id);
    const on = (when: string, score: number) =>
      writeAssessment(
        knex,
        assessment({ services: [assessedService(orders, score)] }),
        { day: when },
      );
    await on('2026-07-01', 1);
    await on('2026-08-19', 0);
    await on('2026-08-20', 3);
    await on('2026-08-20', 33.25);

    await expect(
      readHistory(knex, { subject: orders, since: '2026-08-01' }),
    ).resolves.toEqual(
      expect.arrayContaining([
        { score: 'shared-data', day: '2026-08-19', value: 0 },
        { score: 'shared-data', day: '2026-08-20', value: 33.25 },
        { score: 'coordinated-release', day: '2026-08-20' },
      ]),
    );
    await expect(
      knex('coupling_score_history').where({
        subject: 'fleet',
        score: 'shared-data',
        day: '2026-08-20',
      }),
    ).resolves.toMatchObject([
      { value: 33.25, low: 33.25, high: 33.25, coverage: 1 },
    ]);
  });

  it('writes and replaces more rows than fit one step', async () => {
    const knex = await initTestDatabase(databases, id);
    const many = assessment({
      services: Array.from({ length: 1_201 }, (_, i) =>
        assessedService(`component:default/s${i}`, i % 100),
      ),
      datasets: Array.from({ length: 1_201 }, (_, i) =>
        assessedDataset(db, `t${i}`),
      ),
      findings: Array.from({ length: 601 }, () => sharedSchema),
    });
    await write(knex, many);
    await write(knex, many);
    await expect(countRows(knex)).resolves.toEqual([
      1, 1201, 1201, 601, 1202, 2404,
    ]);
    await expect(
      readDatasetAssessments(knex, {
        datasets: many.datasets.map(({ dataset }) => dataset),
      }),
    ).resolves.toEqual(many.datasets);
  });

  it('can be read as one state by several queries', async () => {
    const knex = await initTestDatabase(databases, id);
    await write(knex, first);
    const [meta, service] = await readConsistently(knex, async trx => [
      await readSnapshotMeta(trx),
      await readServiceAssessment(trx, { service: orders }),
    ]);
    expect(meta).toMatchObject({ inputHash: 'h' });
    expect(service).toEqual(first.services[0]);
  });
});

if (databases.supports('POSTGRES_18')) {
  it('keeps a reader on the snapshot it began with while another is written', async () => {
    const knex = await initTestDatabase(databases, 'POSTGRES_18');
    const write = (inputHash: string) =>
      writeAssessment(knex, first, { inputHash });
    await write('old');
    await readConsistently(knex, async trx => {
      await readSnapshotMeta(trx);
      await write('new');
      await expect(readSnapshotMeta(trx)).resolves.toMatchObject({
        inputHash: 'old',
      });
      await expect(
        readServiceAssessment(trx, { service: orders }),
      ).resolves.toEqual(first.services[0]);
    });
    await expect(readSnapshotMeta(knex)).resolves.toMatchObject({
      inputHash: 'new',
    });
  });
}
