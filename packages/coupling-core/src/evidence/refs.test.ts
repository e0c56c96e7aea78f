import type { Evidence } from './evidence';
import { evidenceRefs } from './refs';

const common = { source: 'test', observedAt: '2026-08-01T09:30:00.000Z' };
const db = 'resource:default/db';

describe('evidenceRefs', () => {
  it.each<[string, Evidence, string[]]>([
    [
      'caller and called',
      {
        kind: 'call',
        ...common,
        from: 'component:default/a',
        to: 'component:default/b',
        style: 'sync',
      },
      ['component:default/a', 'component:default/b'],
    ],
    [
      'service and store',
      {
        kind: 'access',
        ...common,
        service: 'component:default/a',
        dataset: { store: db, name: 't' },
        mode: 'read',
        confidence: 'static',
      },
      ['component:default/a', db],
    ],
    [
      'each store once',
      {
        kind: 'foreign-key',
        ...common,
        from: { store: db, name: 'visits' },
        to: { store: db, name: 'pets' },
        constraint: 'fk',
      },
      [db],
    ],
    [
      'the services seen in a journey',
      {
        kind: 'journey',
        ...common,
        id: 'j',
        title: 'Checkout',
        entry: 'component:default/web',
        services: ['component:default/web', 'component:default/orders'],
      },
      ['component:default/web', 'component:default/orders'],
    ],
    [
      'the person on call',
      {
        kind: 'oncall',
        ...common,
        service: 'component:default/a',
        provider: 'pagerduty',
        team: 'group:default/shop',
        user: 'user:default/kim',
      },
      ['component:default/a', 'group:default/shop', 'user:default/kim'],
    ],
    [
      'nobody where optional refs are absent',
      {
        kind: 'schema-change',
        ...common,
        dataset: { store: db, name: 't' },
        breaking: false,
        id: '1',
      },
      [db],
    ],
  ])('names %s', (_, evidence, refs) => {
    expect(evidenceRefs(evidence)).toEqual(refs);
  });
});
