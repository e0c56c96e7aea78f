import type { Evidence } from '../evidence/evidence';
import { EvidenceByKind } from './evidenceByKind';

const access: Evidence = {
  kind: 'access',
  source: 'pg',
  observedAt: '2026-08-01T00:00:00.000Z',
  service: 'component:default/orders',
  dataset: { store: 'resource:default/shop-db', name: 'orders' },
  mode: 'write',
  confidence: 'observed',
  count: 1,
};

function gathered(...items: Evidence[]): EvidenceByKind {
  const evidence = new EvidenceByKind(
    { environments: ['production'], lookbackMonths: 24, ignoredActors: [] },
    '2026-09-01T00:00:00.000Z',
  );
  for (const item of items) evidence.add(item);
  return evidence;
}

describe('EvidenceByKind', () => {
  it('keeps the later of two items that are one fact, in whatever order they come', () => {
    const later = {
      ...access,
      observedAt: '2026-08-02T00:00:00.000Z',
      count: 7,
    };
    expect([...gathered(access, later).accesses()]).toEqual([later]);
    expect([...gathered(later, access).accesses()]).toEqual([later]);
  });

  it('keeps the same of two items of one time, in whatever order they come', () => {
    const other = { ...access, count: 7 };
    expect([...gathered(access, other).accesses()]).toEqual([
      ...gathered(other, access).accesses(),
    ]);
  });

  it('keeps no address and no statement, which nothing is concluded from', () => {
    const told = {
      ...access,
      url: 'https://example.com/1',
      statement: 'update orders set state = ?',
    };
    expect([...gathered(told).accesses()]).toEqual([access]);
  });

  it('keeps facts apart that differ only in their statement', () => {
    const one = { ...access, statement: 'insert into orders values (?)' };
    const other = { ...access, statement: 'delete from orders' };
    expect([...gathered(one, other, one).accesses()]).toEqual([access, access]);
  });

  it('keeps facts apart that differ in what they speak of', () => {
    const read = { ...access, mode: 'read' as const };
    expect([...gathered(access, read).accesses()]).toEqual([access, read]);
  });

  it('counts every item that names a ref nobody knows, and its sources', () => {
    const call: Evidence = {
      kind: 'call',
      source: 'traces',
      observedAt: '2026-08-01T00:00:00.000Z',
      from: 'component:default/orders',
      to: 'component:default/mail',
      style: 'sync',
    };
    expect(
      gathered(access, call, access).unresolved(
        new Set(['resource:default/shop-db']),
        () => 0,
      ),
    ).toEqual([
      { ref: 'component:default/mail', items: 1, sources: ['traces'] },
      { ref: 'component:default/orders', items: 3, sources: ['pg', 'traces'] },
    ]);
  });
});
