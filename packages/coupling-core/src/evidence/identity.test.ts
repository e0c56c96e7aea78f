import type { Evidence } from './evidence';
import { evidenceIdentity } from './identity';

const common = { source: 'ci', observedAt: '2026-08-01T09:30:00.000Z' };
const release: Evidence = {
  kind: 'release',
  source: 'ci',
  observedAt: '2026-08-01T09:30:00.000Z',
  service: 'component:default/orders',
  environment: 'production',
  status: 'succeeded',
  id: 'run-1',
};
const access: Evidence = {
  kind: 'access',
  source: 'pg',
  observedAt: '2026-08-01T09:30:00.000Z',
  service: 'component:default/orders',
  dataset: { store: 'resource:default/db', name: 'orders' },
  mode: 'read',
  confidence: 'observed',
  count: 12,
};

describe('evidenceIdentity', () => {
  it('stays when a release is delivered again with another outcome', () => {
    expect(evidenceIdentity({ ...release, status: 'failed' })).toBe(
      evidenceIdentity(release),
    );
  });

  it('differs between sources that use the same id', () => {
    expect(evidenceIdentity({ ...release, source: 'tags' })).not.toBe(
      evidenceIdentity(release),
    );
  });

  it('differs between services whose pipelines number their runs alike', () => {
    const services = ['component:default/mail', 'component:default/orders'];
    const items = services.flatMap((service): Evidence[] => [
      { ...release, service },
      {
        ...common,
        kind: 'drill',
        service,
        fault: 'down',
        outcome: 'held',
        id: '1',
      },
      {
        ...common,
        kind: 'schema-change',
        service,
        dataset: access.dataset,
        breaking: true,
        id: '1',
      },
      { ...common, kind: 'journey', entry: service, id: '1', title: 'Buy' },
    ]);
    expect(new Set(items.map(evidenceIdentity)).size).toBe(items.length);
  });

  it('differs between schema changes of two datasets in one migration', () => {
    const change = {
      ...common,
      kind: 'schema-change' as const,
      breaking: false,
      id: 'V7',
    };
    const store = 'resource:default/db';
    const [a, b] = ['a', 'b'].map(name =>
      evidenceIdentity({ ...change, dataset: { store, name } }),
    );
    expect(a).not.toBe(b);
  });

  it('differs between the people and teams that one policy pages', () => {
    const oncall = {
      ...common,
      kind: 'oncall' as const,
      service: 'component:default/orders',
      provider: 'pagerduty',
      policy: 'Orders',
    };
    const items: Evidence[] = [
      oncall,
      { ...oncall, user: 'user:default/ann' },
      { ...oncall, user: 'user:default/bob' },
      { ...oncall, team: 'group:default/orders' },
    ];
    expect(new Set(items.map(evidenceIdentity)).size).toBe(items.length);
  });

  it('stays when an access is counted again later', () => {
    expect(
      evidenceIdentity({
        ...access,
        count: 99,
        observedAt: '2026-08-02T09:30:00.000Z',
      }),
    ).toBe(evidenceIdentity(access));
  });

  it.each([
    ['mode', { mode: 'write' as const }],
    ['store', { dataset: { store: 'resource:default/db2', name: 'orders' } }],
    ['confidence', { confidence: 'static' as const }],
    ['way in', { via: 'view' as const }],
  ])('differs between accesses of another %s', (_, change) => {
    expect(evidenceIdentity({ ...access, ...change })).not.toBe(
      evidenceIdentity(access),
    );
  });

  it('does not depend on the order of joined datasets', () => {
    const a = { store: 'resource:default/db', name: 'a' };
    const b = { store: 'resource:default/db', name: 'b' };
    const join = {
      kind: 'join' as const,
      source: 'pg',
      observedAt: '2026-08-01T09:30:00.000Z',
      service: 'component:default/orders',
    };
    expect(evidenceIdentity({ ...join, datasets: [a, b] })).toBe(
      evidenceIdentity({ ...join, datasets: [b, a] }),
    );
  });
});
