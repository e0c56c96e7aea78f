import { access, release } from '../../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { readEvidenceRevision } from './readEvidenceRevision';
import { storeEvidenceBatch } from './storeEvidenceBatch';

const databases = createTestDatabases();
const now = '2026-08-20T00:00:00.000Z';
const batch = {
  collector: 'files',
  scope: 'a.ndjson',
  mode: 'delta' as const,
  runId: 1,
  now,
};

describe.each(databases.eachSupportedId())('storeEvidenceBatch, %s', id => {
  it('keeps new items, with the entities they name', async () => {
    const knex = await initTestDatabase(databases, id);

    await expect(
      storeEvidenceBatch(knex, { ...batch, items: [release('1'), access()] }),
    ).resolves.toEqual({ accepted: 2, alreadyKnown: 0, outdated: [] });

    const rows = await knex('coupling_evidence').orderBy('id');
    expect(rows.map(row => JSON.parse(row.payload))).toEqual([
      release('1'),
      access(),
    ]);
    expect(rows[0]).toMatchObject({
      collector: 'files',
      scope: 'a.ndjson',
      kind: 'release',
      source: 'ci',
      observed_at: '2026-08-01T00:00:00.000Z',
      first_seen_at: now,
    });
    await expect(
      knex('coupling_evidence_refs')
        .orderBy('ref')
        .orderBy('kind')
        .select('ref', 'kind'),
    ).resolves.toEqual([
      { ref: 'component:default/orders', kind: 'access' },
      { ref: 'component:default/orders', kind: 'release' },
      { ref: 'resource:default/shop-db', kind: 'access' },
    ]);
  });

  it('changes nothing when the same items come again', async () => {
    const knex = await initTestDatabase(databases, id);
    const items = [release('1'), release('2')];
    await storeEvidenceBatch(knex, { ...batch, items });
    const revision = await readEvidenceRevision(knex);

    await expect(
      storeEvidenceBatch(knex, { ...batch, runId: 2, items }),
    ).resolves.toEqual({ accepted: 0, alreadyKnown: 2, outdated: [] });

    await expect(readEvidenceRevision(knex)).resolves.toBe(revision);
    const rows = await knex('coupling_evidence');
    expect(rows.map(row => Number(row.last_seen_run))).toEqual([2, 2]);
  });

  it('replaces an earlier state', async () => {
    const knex = await initTestDatabase(databases, id);
    await storeEvidenceBatch(knex, { ...batch, items: [release('1')] });
    const revision = await readEvidenceRevision(knex);
    const moved = release('1', {
      version: '2.0.0',
      observedAt: '2026-08-03T00:00:00.000Z',
    });

    await expect(
      storeEvidenceBatch(knex, { ...batch, runId: 2, items: [moved] }),
    ).resolves.toEqual({ accepted: 1, alreadyKnown: 0, outdated: [] });

    const rows = await knex('coupling_evidence');
    expect(rows.map(row => JSON.parse(row.payload))).toEqual([moved]);
    expect(rows[0].observed_at).toBe('2026-08-03T00:00:00.000Z');
    await expect(
      knex('coupling_evidence_refs').select('ref', 'observed_at'),
    ).resolves.toEqual([
      {
        ref: 'component:default/orders',
        observed_at: '2026-08-03T00:00:00.000Z',
      },
    ]);
    await expect(readEvidenceRevision(knex)).resolves.not.toBe(revision);
  });

  it('keeps the newest of several in a batch, of equally new ones the last, and gives back the others', async () => {
    const knex = await initTestDatabase(databases, id);
    const old = release('1', { observedAt: '2026-07-01T00:00:00.000Z' });
    const failed = release('1', { status: 'failed' });
    const rolledBack = release('1', { status: 'rolled-back' });

    await expect(
      storeEvidenceBatch(knex, {
        ...batch,
        items: [release('2'), release('2'), failed, rolledBack, old],
      }),
    ).resolves.toEqual({
      accepted: 2,
      alreadyKnown: 1,
      outdated: [failed, old],
    });

    const rows = await knex('coupling_evidence').orderBy('identity');
    expect(rows.map(row => JSON.parse(row.payload))).toEqual([
      rolledBack,
      release('2'),
    ]);
  });

  it('does not let an older state that comes late replace a newer one', async () => {
    const knex = await initTestDatabase(databases, id);
    const newer = release('1', { observedAt: '2026-08-03T00:00:00.000Z' });
    await storeEvidenceBatch(knex, { ...batch, items: [newer] });
    const revision = await readEvidenceRevision(knex);
    const late = release('1', { status: 'failed' });

    await expect(
      storeEvidenceBatch(knex, { ...batch, runId: 2, items: [late] }),
    ).resolves.toEqual({ accepted: 0, alreadyKnown: 0, outdated: [late] });
    await expect(readEvidenceRevision(knex)).resolves.toBe(revision);

    // All there is of a source, so it is the source that changed its mind.
    await expect(
      storeEvidenceBatch(knex, {
        ...batch,
        mode: 'full',
        runId: 3,
        items: [late],
      }),
    ).resolves.toEqual({ accepted: 1, alreadyKnown: 0, outdated: [] });
    const rows = await knex('coupling_evidence');
    expect(rows.map(row => JSON.parse(row.payload))).toEqual([late]);
  });

  it('keeps the releases of two services apart that have one id', async () => {
    const knex = await initTestDatabase(databases, id);
    const items = [
      release('17'),
      release('17', { service: 'component:default/mail' }),
    ];
    await expect(
      storeEvidenceBatch(knex, { ...batch, items }),
    ).resolves.toMatchObject({ accepted: 2 });
    await expect(knex('coupling_evidence')).resolves.toHaveLength(2);
  });

  it('does not take another order of fields for a change', async () => {
    const knex = await initTestDatabase(databases, id);
    await storeEvidenceBatch(knex, { ...batch, items: [release('1')] });
    const entries = Object.entries(release('1')).reverse();

    await expect(
      storeEvidenceBatch(knex, {
        ...batch,
        items: [Object.fromEntries(entries) as ReturnType<typeof release>],
      }),
    ).resolves.toEqual({ accepted: 0, alreadyKnown: 1, outdated: [] });
  });

  it('keeps what two collectors and two scopes say apart', async () => {
    const knex = await initTestDatabase(databases, id);
    const items = [release('1')];
    await storeEvidenceBatch(knex, { ...batch, items });

    for (const other of [{ scope: 'b.ndjson' }, { collector: 'push' }]) {
      await expect(
        storeEvidenceBatch(knex, { ...batch, ...other, items }),
      ).resolves.toEqual({ accepted: 1, alreadyKnown: 0, outdated: [] });
    }
  });

  it('tells apart what differs only at the end of a long statement', async () => {
    const knex = await initTestDatabase(databases, id);
    const statement = `select ${'ü'.repeat(9_000)}`;
    const items = ['a', 'b'].map(end =>
      access({ statement: `${statement} ${end}` }),
    );

    for (const counts of [
      { accepted: 2, alreadyKnown: 0, outdated: [] },
      { accepted: 0, alreadyKnown: 2, outdated: [] },
    ]) {
      await expect(
        storeEvidenceBatch(knex, { ...batch, items }),
      ).resolves.toEqual(counts);
    }
  });

  it('calls an item new only once when two deliver it at the same time', async () => {
    const knex = await initTestDatabase(databases, id);
    const items = Array.from({ length: 100 }, (_, i) => release(`${i}`));

    const [one, other] = await Promise.all([
      storeEvidenceBatch(knex, { ...batch, items }),
      storeEvidenceBatch(knex, { ...batch, items: items.toReversed() }),
    ]);

    expect(one.accepted + other.accepted).toBe(100);
    expect(one.alreadyKnown + other.alreadyKnown).toBe(100);
  });

  it('keeps nothing of a batch that cannot be stored as a whole', async () => {
    const knex = await initTestDatabase(databases, id);
    await storeEvidenceBatch(knex, { ...batch, items: [release('1')] });
    const revision = await readEvidenceRevision(knex);
    const changed = release('1', { status: 'failed' });
    const unstorable = release('2', { observedAt: undefined });

    await expect(
      storeEvidenceBatch(knex, { ...batch, items: [changed, unstorable] }),
    ).rejects.toThrow('observed_at');

    const rows = await knex('coupling_evidence');
    expect(rows.map(row => JSON.parse(row.payload))).toEqual([release('1')]);
    await expect(readEvidenceRevision(knex)).resolves.toBe(revision);
  });
});
