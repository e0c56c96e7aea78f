import { readdirSync } from 'node:fs';
import type { Knex } from 'knex';
import { EVIDENCE_KINDS } from '@seams/coupling-core';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { storedIdentity } from './database/storedIdentity';

const directory = `${__dirname}/../migrations`;
const files = readdirSync(directory).sort();

const databases = createTestDatabases();

async function migrateUntilBefore(knex: Knex, file: string) {
  expect(files).toContain(file);
  for (let i = 0; i < files.indexOf(file); i += 1) {
    await knex.migrate.up({ directory });
  }
}

async function ourTables(knex: Knex): Promise<string[]> {
  const isPostgres = knex.client.config.client === 'pg';
  const rows = isPostgres
    ? await knex('information_schema.tables')
        .where({ table_schema: 'public' })
        .select({ name: 'table_name' })
    : await knex('sqlite_master').where({ type: 'table' }).select('name');
  return rows
    .map(row => row.name)
    .filter(name => name.startsWith('coupling_'))
    .sort();
}

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('20261123000000_evidence keeps evidence, runs and cursors', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261123000000_evidence.js');
    const before = await ourTables(knex);

    await knex.migrate.up({ directory });

    const [{ id: run }] = await knex('coupling_runs')
      .insert({
        collector: 'files',
        started_at: '2026-08-01T00:00:00.000Z',
        heartbeat_at: '2026-08-01T00:00:00.000Z',
        outcome: 'running',
      })
      .returning('id');
    await knex('coupling_run_rejections').insert({
      run_id: run,
      position: 1,
      scope: 'a',
      line: 3,
      field: 'service',
      reason: 'is missing',
    });
    const evidence = {
      collector: 'files',
      scope: 'a',
      identity: 'i'.repeat(64),
      kind: 'release',
      source: 'ci',
      observed_at: '2026-08-01T00:00:00.000Z',
      content_hash: 'c'.repeat(64),
      last_seen_run: run,
      first_seen_at: '2026-08-01T00:00:00.000Z',
      payload: '{}',
    };
    const [{ id }] = await knex('coupling_evidence')
      .insert(evidence)
      .returning('id');
    await knex('coupling_evidence_refs').insert({
      evidence_id: id,
      ref: 'component:default/a',
      kind: 'release',
      observed_at: '2026-08-01T00:00:00.000Z',
    });
    await knex('coupling_cursors').insert({
      collector: 'files',
      scope: 'a',
      cursor: '1',
    });

    await expect(knex('coupling_evidence').insert(evidence)).rejects.toThrow();
    await expect(knex('coupling_evidence_revision')).resolves.toEqual([
      { id: 1, revision: expect.anything() },
    ]);
    await knex('coupling_evidence').where({ id }).delete();
    await expect(knex('coupling_evidence_refs')).resolves.toEqual([]);
    await knex('coupling_runs').delete();
    await expect(knex('coupling_run_rejections')).resolves.toEqual([]);

    await knex.migrate.down({ directory });
    await expect(ourTables(knex)).resolves.toEqual(before);
  });

  it('20261123000100_snapshots keeps snapshots, history and assessment runs', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261123000100_snapshots.js');
    const before = await ourTables(knex);

    await knex.migrate.up({ directory });

    const [{ id }] = await knex('coupling_snapshots')
      .insert({
        assessed_at: '2026-08-01T00:00:00.000Z',
        formula_version: '1',
        input_hash: 'h',
        meta: '{}',
      })
      .returning('id');
    await knex('coupling_snapshot_services').insert({
      snapshot_id: id,
      service: 'component:default/a',
      document: '{}',
    });
    await knex('coupling_snapshot_datasets').insert({
      snapshot_id: id,
      dataset_hash: 'd'.repeat(64),
      store: 'resource:default/db',
      // Longer than PostgreSQL takes into an index, and not to be compressed.
      name: Array.from({ length: 1_000 }, (_, i) =>
        String.fromCodePoint(0x20000 + ((i * 7919) % 40_000)),
      ).join(''),
      name_lower: 'x',
      document: '{}',
    });
    await knex('coupling_snapshot_findings').insert({
      snapshot_id: id,
      position: 0,
      rule: 'foreign-write',
      document: '{}',
    });
    await knex('coupling_assessment_runs').insert({
      started_at: '2026-08-01T00:00:00.000Z',
      heartbeat_at: '2026-08-01T00:00:00.000Z',
      outcome: 'running',
    });
    await knex('coupling_current_snapshot').insert({ id: 1, snapshot_id: id });
    const day = { service: 'component:default/a', day: '2026-08-01' };
    await knex('coupling_score_history').insert(day);

    await expect(knex('coupling_score_history').insert(day)).rejects.toThrow();
    await expect(
      knex('coupling_snapshots').where({ id }).delete(),
    ).rejects.toThrow();
    await knex('coupling_current_snapshot').delete();
    await knex('coupling_snapshots').where({ id }).delete();
    await expect(knex('coupling_snapshot_services')).resolves.toEqual([]);
    await expect(knex('coupling_snapshot_datasets')).resolves.toEqual([]);
    await expect(knex('coupling_snapshot_findings')).resolves.toEqual([]);
    await expect(knex('coupling_score_history')).resolves.toMatchObject([day]);

    await knex.migrate.down({ directory });
    await expect(ourTables(knex)).resolves.toEqual(before);
  });

  it('20261123000200_cursor_progress keeps cursors, and says how far they are', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261123000200_cursor_progress.js');
    const old = { collector: 'files', scope: 'a', cursor: '1' };
    await knex('coupling_cursors').insert(old);

    await knex.migrate.up({ directory });

    await expect(knex('coupling_cursors')).resolves.toEqual([
      { ...old, progress: null },
    ]);
    await knex('coupling_cursors').update({ progress: '{}' });

    await knex.migrate.down({ directory });
    await expect(knex('coupling_cursors')).resolves.toEqual([old]);
  });

  it('20261123000300_exemptions keeps exemptions that were given in Backstage', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261123000300_exemptions.js');
    const before = await ourTables(knex);

    await knex.migrate.up({ directory });

    const exemption = {
      rule: 'foreign-read',
      service: 'component:default/orders',
      store: 'resource:default/stock-db',
      dataset: '*',
      other_service: null,
      reason: 'moves in spring',
      approved_by: 'group:default/architects',
      until: '2027-03-31',
      created_by: 'user:default/bob',
      created_at: '2026-11-23T10:00:00.000Z',
    };
    await knex('coupling_exemptions').insert(exemption);
    await expect(knex('coupling_exemptions')).resolves.toMatchObject([
      exemption,
    ]);

    await knex.migrate.down({ directory });
    await expect(ourTables(knex)).resolves.toEqual(before);
  });

  it('20261123000400_finding_concerns keeps whom each finding concerns, and has the others found', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261123000400_finding_concerns.js');
    const before = await ourTables(knex);
    const [{ id }] = await knex('coupling_snapshots')
      .insert({
        assessed_at: '2026-08-01T00:00:00.000Z',
        formula_version: '4',
        input_hash: 'h',
        meta: '{}',
      })
      .returning('id');
    const finding = { snapshot_id: id, rule: 'r', document: '{}' };
    const service = 'component:default/a';
    await knex('coupling_snapshot_findings').insert([
      { ...finding, position: 0, service },
      { ...finding, position: 1, service: null },
    ]);

    await knex.migrate.up({ directory });

    const concerns = knex('coupling_snapshot_finding_concerns');
    await expect(concerns.clone()).resolves.toEqual([
      { snapshot_id: id, position: 0, service },
    ]);
    await expect(
      knex('coupling_snapshots').pluck('input_hash'),
    ).resolves.toEqual(['']);
    await knex('coupling_snapshots').where({ id }).delete();
    await expect(concerns.clone()).resolves.toEqual([]);

    await knex.migrate.down({ directory });
    await expect(ourTables(knex)).resolves.toEqual(before);
  });

  it('20261123000500_evidence_counts counts what there is by collector', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261123000500_evidence_counts.js');
    const before = await ourTables(knex);
    for (const [collector, identity] of [
      ['files', 'a'],
      ['files', 'b'],
      ['ci', 'a'],
    ]) {
      await knex('coupling_evidence').insert({
        collector,
        scope: 'all',
        identity,
        kind: 'release',
        source: 'ci',
        observed_at: '2026-08-01T00:00:00.000Z',
        content_hash: 'c'.repeat(64),
        last_seen_run: 1,
        first_seen_at: '2026-08-01T00:00:00.000Z',
        payload: '{}',
      });
    }

    await knex.migrate.up({ directory });

    const counts = await knex('coupling_evidence_counts').orderBy('collector');
    expect(counts.map(row => [row.collector, Number(row.items)])).toEqual([
      ['ci', 1],
      ['files', 2],
    ]);

    await knex.migrate.down({ directory });
    await expect(ourTables(knex)).resolves.toEqual(before);
  });

  it('20261129000000_history_by_score keeps every score of every day', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261129000000_history_by_score.js');
    const tables = await ourTables(knex);
    const [a, b] = ['component:default/a', 'component:default/b'];
    const days = [
      {
        service: a,
        day: '2026-08-01',
        coordinated_release: 12.5,
        shared_data: null,
      },
      {
        service: a,
        day: '2026-08-02',
        coordinated_release: null,
        shared_data: 0,
      },
      {
        service: b,
        day: '2026-08-02',
        coordinated_release: null,
        shared_data: null,
      },
    ];
    await knex('coupling_score_history').insert(days);

    await knex.migrate.up({ directory });

    const kept = await knex('coupling_score_history')
      .orderBy(['subject', 'day', 'score'])
      .select('subject', 'day', 'score', 'value', 'coverage');
    const release = 'coordinated-release';
    expect(kept.map(row => Object.values(row))).toEqual([
      [a, '2026-08-01', release, 12.5, 1],
      [a, '2026-08-01', 'shared-data', null, 0],
      [a, '2026-08-02', release, null, 0],
      [a, '2026-08-02', 'shared-data', 0, 1],
      [b, '2026-08-02', release, null, 0],
      [b, '2026-08-02', 'shared-data', null, 0],
    ]);
    const point = { subject: a, score: release, day: '2026-08-03', value: 1 };
    await knex('coupling_score_history').insert(point);
    await expect(
      knex('coupling_score_history').insert(point),
    ).rejects.toThrow();
    await knex('coupling_score_history').where({ day: '2026-08-03' }).delete();
    await knex('coupling_score_history').insert({ ...point, subject: 'fleet' });

    await knex.migrate.down({ directory });

    await expect(ourTables(knex)).resolves.toEqual(tables);
    await expect(
      knex('coupling_score_history').orderBy(['service', 'day']),
    ).resolves.toEqual(days);
  });

  it('20261129000200_identities tells items apart by their service, as the store does', async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, '20261129000200_identities.js');
    const examples = EVIDENCE_KINDS.map(({ example }) => example);
    const long = { ...examples[0], source: '😀'.repeat(60) };
    const rows = [...examples, long].map((example, place) => ({
      ...{ collector: 'files', scope: 'a', identity: `before ${place}` },
      ...{ kind: example.kind, source: example.source },
      observed_at: example.observedAt,
      content_hash: 'c'.repeat(64),
      last_seen_run: 1,
      first_seen_at: example.observedAt,
      payload: JSON.stringify(example),
    }));
    await knex('coupling_evidence').insert(rows);

    await knex.migrate.up({ directory });

    const renamed = ['release', 'drill', 'journey', 'schema-change', 'oncall'];
    const kept = await knex('coupling_evidence').orderBy('id');
    expect(kept.map(row => row.identity)).toEqual(
      [...examples, long].map((example, place) =>
        renamed.includes(example.kind)
          ? storedIdentity(example)
          : `before ${place}`,
      ),
    );
    await expect(knex('coupling_runs').where({ left_out: 0 })).resolves.toEqual(
      [],
    );

    const release = examples.find(({ kind }) => kind === 'release')!;
    const other = { ...release, service: 'component:default/other' };
    await knex('coupling_evidence').insert({
      ...rows[0],
      kind: 'release',
      identity: storedIdentity(other),
      observed_at: '2026-08-02T00:00:00.000Z',
      payload: JSON.stringify(other),
    });
    await knex.migrate.down({ directory });
    const releases = await knex('coupling_evidence').where({ kind: 'release' });
    expect(releases.map(row => JSON.parse(row.payload).service)).toEqual([
      'component:default/other',
    ]);
  });
});
