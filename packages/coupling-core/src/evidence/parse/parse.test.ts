import { EVIDENCE_KINDS } from '../evidence';
import { parseEvidence } from './parse';

const release = {
  kind: 'release',
  source: 'ci',
  observedAt: '2026-08-01T09:30:00Z',
  service: 'orders',
  status: 'succeeded',
  id: 'run-1',
};
const call = {
  kind: 'call',
  source: 'traces',
  observedAt: '2026-08-01T09:30:00Z',
  from: 'web',
  to: 'orders',
  style: 'sync',
};
const KINDS = EVIDENCE_KINDS.map(({ kind }) => kind).join(', ');

function issuesOf(item: unknown) {
  const parsed = parseEvidence(item);
  return parsed.ok ? [] : parsed.issues;
}

describe('parseEvidence', () => {
  it('completes refs, turns times into UTC and fills the default environment', () => {
    expect(
      parseEvidence({
        ...release,
        service: 'Orders',
        observedAt: '2026-08-01T11:30:00+02:00',
      }),
    ).toEqual({
      ok: true,
      evidence: {
        kind: 'release',
        source: 'ci',
        observedAt: '2026-08-01T09:30:00.000Z',
        service: 'component:default/orders',
        status: 'succeeded',
        id: 'run-1',
        environment: 'production',
      },
    });
  });

  it('keeps the case of dataset names, because engines tell them apart', () => {
    expect(
      parseEvidence({
        kind: 'access',
        source: 'pg',
        observedAt: '2026-08-01T09:30:00Z',
        service: 'catalog-api',
        dataset: { store: 'CatalogDB', name: 'Catalog' },
        mode: 'read',
        confidence: 'observed',
      }),
    ).toMatchObject({
      evidence: {
        dataset: { store: 'resource:default/catalogdb', name: 'Catalog' },
      },
    });
  });

  it.each([
    [
      'null',
      null,
      '',
      'must be an object, not null; leave it out if there is no value',
    ],
    ['a list', [], '', 'must be an object, but is a list'],
    ['text', 'hello', '', 'must be an object, but is "hello"'],
    ['no kind', {}, 'kind', `is missing; use one of ${KINDS}`],
    [
      'an unknown kind',
      { ...release, kind: 'deploy' },
      'kind',
      `"deploy" is not a kind of evidence; use one of ${KINDS}`,
    ],
    [
      'a missing field',
      { ...release, service: undefined },
      'service',
      'is missing; it must be text',
    ],
    [
      'a missing choice',
      { ...release, status: undefined },
      'status',
      'is missing; use one of "succeeded", "failed", "rolled-back"',
    ],
    [
      'a value outside the list',
      { ...release, status: 'done' },
      'status',
      '"done" is not allowed; use one of "succeeded", "failed", "rolled-back"',
    ],
    [
      'null for an optional field',
      { ...release, version: null },
      'version',
      'must be text, not null; leave it out if there is no value',
    ],
    ['an empty id', { ...release, id: ' ' }, 'id', 'must not be empty'],
    [
      'too long a text',
      { ...release, id: 'x'.repeat(1_001) },
      'id',
      'must not be longer than 1000 bytes in UTF-8, but has 1001',
    ],
    [
      'a text that is short in characters and long in bytes',
      { ...release, source: '€'.repeat(967) },
      'source',
      'must not be longer than 1000 bytes in UTF-8, but has 2901',
    ],
    [
      'a ref that is too long, and nothing more of it',
      { ...release, service: 'x'.repeat(2_900) },
      'service',
      'must not be longer than 1000 bytes in UTF-8, but has 2900',
    ],
    [
      'one of several names that is too long',
      { ...release, changeIds: ['T-1', '😀'.repeat(251)] },
      'changeIds.1',
      'must not be longer than 1000 bytes in UTF-8, but has 1004',
    ],
    [
      'too long an address',
      { ...release, url: `https://a/${'x'.repeat(2_000)}` },
      'url',
      'must not be longer than 2000 characters, but has 2010',
    ],
    [
      'text no database takes',
      { ...release, id: 'a\0b' },
      'id',
      'must be valid Unicode without NUL characters, but is "a\\u0000b"',
    ],
    [
      'a name that is no ref',
      { ...release, service: 'the orders service' },
      'service',
      'must be an entity ref, like component:default/orders, but is "the orders service"',
    ],
    [
      'a time without a zone',
      { ...release, observedAt: '2026-08-01T09:30:00' },
      'observedAt',
      'must be a date and time in ISO 8601 with a zone, like 2026-08-01T09:30:00Z, but is "2026-08-01T09:30:00"',
    ],
    [
      'a day that does not exist',
      { ...release, observedAt: '2026-02-30T09:30:00Z' },
      'observedAt',
      'must be a date and time in ISO 8601 with a zone, like 2026-08-01T09:30:00Z, but is "2026-02-30T09:30:00Z"',
    ],
    [
      'a Unix time',
      { ...release, observedAt: 1_785_576_600 },
      'observedAt',
      'must be text, but is 1785576600',
    ],
    [
      'a link that a browser must not follow',
      { ...release, url: 'data:text/html,hi' },
      'url',
      'must be an http or https address, but is "data:text/html,hi"',
    ],
    [
      'a negative count',
      { ...call, count: -1 },
      'count',
      'must not be below 0',
    ],
    [
      'half a call',
      { ...call, count: 1.5 },
      'count',
      'must be a whole number, but is 1.5',
    ],
    [
      'a field that goes by another name',
      { ...release, env: 'staging' },
      'env',
      'is no field; did you mean environment?',
    ],
    [
      'a misspelt field',
      { ...release, chnageIds: ['T-1'] },
      'chnageIds',
      'is no field; did you mean changeIds?',
    ],
    [
      'a field of nothing',
      { ...release, colour: 'blue' },
      'colour',
      'is no field; those here are kind, source, observedAt, url, service, version, environment, status, id, changeIds, actor',
    ],
    [
      'a field of a dataset that does not exist',
      {
        kind: 'access',
        source: 'pg',
        observedAt: '2026-08-01T09:30:00Z',
        service: 'orders',
        dataset: { store: 'db', name: 'orders', schema: 'public' },
        mode: 'read',
        confidence: 'observed',
      },
      'dataset.schema',
      'is no field; those here are store, name',
    ],
    [
      'a join of one dataset',
      {
        kind: 'join',
        source: 'pg',
        observedAt: '2026-08-01T09:30:00Z',
        service: 'orders',
        datasets: [{ store: 'db', name: 'a' }],
      },
      'datasets',
      'must list at least 2 entries',
    ],
  ])(
    'says what is wrong, where and how to mend it: %s',
    (_, item, field, reason) => {
      expect(issuesOf(item)).toEqual([{ field, reason }]);
    },
  );

  it('names the path of a nested field', () => {
    expect(
      issuesOf({
        kind: 'access',
        source: 'pg',
        observedAt: '2026-08-01T09:30:00Z',
        service: 'orders',
        dataset: { name: 'orders' },
        mode: 'read',
        confidence: 'observed',
      }),
    ).toEqual([
      { field: 'dataset.store', reason: 'is missing; it must be text' },
    ]);
  });

  it('names no more unknown fields than a person reads, and cuts long ones', () => {
    const unknown = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, i) => [`x${i}${'y'.repeat(999)}`, 1]),
    );
    const issues = issuesOf({ ...release, ...unknown });
    expect(issues).toHaveLength(10);
    expect(issues[0].field).toHaveLength(60);
  });

  it('lists every wrong field of an item, not only the first', () => {
    expect(
      issuesOf({ ...release, id: undefined, status: 'ok' }).map(i => i.field),
    ).toEqual(['status', 'id']);
  });
});
