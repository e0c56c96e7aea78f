import { CarriedCounts } from './CarriedCounts';
import { catalogItems } from './catalogItems';
import { lookSeveralTimes } from './lookSeveralTimes';
import { NameOwners, type NameOwner } from './NameOwners';
import { areStillOf, componentsByName } from './ownersOfNames';
import { addSeen, mergeSeen, seenIn, type SeenRunning } from './seenRunning';
import { TrafficItems } from './TrafficItems';

const NOW = new Date('2026-11-23T10:20:30.000Z');
const STORE = 'resource:default/db';
const dataset = (name: string) => ({ store: STORE, name });

describe('NameOwners', () => {
  const component = (name: string, names: string) => ({
    ref: `component:default/${name}`,
    name,
    annotations: { 'example.com/role': names },
  });
  const owners = new NameOwners({
    annotation: 'example.com/role',
    instance: 'shop',
    settings: new Map([
      ['root', { ignore: true }],
      ['app', { shared: true }],
      ['billing', { component: 'component:default/billing-api' }],
    ]),
    components: [
      component('orders', 'orders_rw, both'),
      component('stock', 'stock@shop, away@other, both, billing'),
    ],
  });

  it.each<[string, NameOwner]>([
    ['orders_rw', { kind: 'component', ref: 'component:default/orders' }],
    ['stock', { kind: 'component', ref: 'component:default/stock' }],
    ['away', { kind: 'unknown' }],
    ['both', { kind: 'shared' }],
    ['app', { kind: 'shared' }],
    ['root', { kind: 'ignored' }],
    ['billing', { kind: 'component', ref: 'component:default/billing-api' }],
  ])('gives %s to %j', (name, owner) => {
    expect(owners.ownerOf(name)).toEqual(owner);
  });

  it('tells which names are components’, and whether they still are', () => {
    const ownerOf = (name: string) => owners.ownerOf(name);
    const now = componentsByName(['stock', 'app', 'nobody'], ownerOf);
    expect(now).toEqual({ stock: 'component:default/stock' });
    expect(areStillOf(now, ownerOf)).toBe(true);
    expect(areStillOf({ ...now, both: 'component:default/a' }, ownerOf)).toBe(
      false,
    );
    expect(areStillOf({ stock: 'component:default/a' }, ownerOf)).toBe(false);
  });
});

describe('CarriedCounts', () => {
  const take = (calls: number, beganAnew: boolean) => {
    const counts = new CarriedCounts({ g: { a: 5, b: [3, 9] } });
    const taken = ['a', 'b', 'c'].map(
      statement =>
        counts.take({ group: 'g', statement, calls, beganAnew }).total,
    );
    return [taken, counts.next()];
  };

  it('goes on where the last run ended', () => {
    expect(take(6, false)).toEqual([
      [6, 12, 6],
      { g: { a: 6, b: [6, 12], c: 6 } },
    ]);
  });

  it('adds everything when counters began anew, or fell', () => {
    expect(take(6, true)).toEqual([
      [11, 15, 6],
      { g: { a: [6, 11], b: [6, 15], c: 6 } },
    ]);
    expect(take(1, false)).toEqual([
      [6, 10, 1],
      { g: { a: [1, 6], b: [1, 10], c: 1 } },
    ]);
  });
});

describe('what was seen running', () => {
  it('is remembered as long as the statistics have the statement', () => {
    const seen: SeenRunning = {};
    addSeen(seen, 'app', '1', 'component:default/orders');
    addSeen(seen, 'app', '1', 'component:default/orders');
    const merged = mergeSeen(
      { app: { 1: ['component:default/stock'], 2: ['component:default/a'] } },
      seen,
    );
    expect(merged).toEqual({
      app: {
        1: ['component:default/stock', 'component:default/orders'],
        2: ['component:default/a'],
      },
    });
    expect(seenIn(merged, { app: { 2: 7 } })).toEqual({
      app: { 2: ['component:default/a'] },
    });
  });

  it('is looked for ten times, until it is told to stop', async () => {
    const { signal } = new AbortController();
    let looks = 0;
    const look = async () => {
      looks += 1;
    };
    await lookSeveralTimes(look, { wait: async () => {}, signal });
    expect(looks).toBe(10);
    const wait = async () => {
      throw new Error('stop');
    };
    await expect(lookSeveralTimes(look, { wait, signal })).rejects.toThrow(
      'stop',
    );
    expect(looks).toBe(11);
  });
});

describe('names that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString'])(
    'are names like any other: %s',
    name => {
      const counts = new CarriedCounts();
      const counted = { group: name, statement: 'a', calls: 5 };
      counts.take({ ...counted, beganAnew: false });
      const kept = JSON.parse(JSON.stringify(counts.next()));
      expect(Object.entries(kept)).toEqual([[name, { a: 5 }]]);
      const later = new CarriedCounts(kept);
      expect(later.take({ ...counted, calls: 7, beganAnew: false })).toEqual({
        total: 7,
        isNew: true,
      });
      const seen: SeenRunning = {};
      addSeen(seen, name, 'a', 'component:default/orders');
      const merged = mergeSeen(seen, seen);
      expect(Object.entries(seenIn(merged, kept))).toEqual([
        [name, { a: ['component:default/orders'] }],
      ]);
      expect(({} as Record<string, unknown>).a).toBeUndefined();
    },
  );
});

describe('catalogItems', () => {
  it('tells each fact once, dated with the day, and no key of a table to itself', () => {
    const grant = {
      service: 'component:default/orders',
      dataset: dataset('t'),
      mode: 'read' as const,
    };
    const items = catalogItems(
      {
        foreignKeys: [
          { constraint: 'k', from: dataset('t'), to: dataset('u') },
          { constraint: 'self', from: dataset('t'), to: dataset('t') },
          { constraint: 'nobody', from: dataset('t'), to: undefined },
        ],
        granted: [grant, { ...grant }],
      },
      { source: 'db', now: NOW },
    );
    expect([...items]).toMatchObject([
      {
        line: 1,
        evidence: {
          kind: 'foreign-key',
          constraint: 'k',
          observedAt: '2026-11-23T00:00:00.000Z',
        },
      },
      { line: 2, evidence: { kind: 'access', confidence: 'granted' } },
    ]);
  });
});

describe('TrafficItems', () => {
  const items = () =>
    new TrafficItems({
      source: 'db',
      now: NOW,
      schema: {
        datasets: { of: table => (table === 'v' ? undefined : dataset(table)) },
        written: table => dataset(table === 'v' ? 't' : table),
      },
    });
  const access = {
    ...{ reads: ['t', 'u'], onlyThroughViews: ['u'], writes: ['v'], ddl: [] },
    joins: [['t', 'u']] as [string, string][],
    statement: 'select ?',
  };
  const told = (all: TrafficItems) =>
    [...all.news()].map(item =>
      item.ok && item.evidence.kind === 'access'
        ? [
            item.evidence.mode,
            item.evidence.dataset.name,
            item.evidence.via,
            item.evidence.count,
          ]
        : item.ok && item.evidence.kind,
    );
  const service = 'component:default/orders';

  it('sums up the calls of what is the same, when there is news in it', () => {
    const all = items();
    all.add(access, { service, calls: 2, isNew: false });
    all.add(access, { service, calls: 3, isNew: true });
    expect(told(all)).toEqual([
      ['read', 't', undefined, 5],
      ['read', 'u', 'view', 5],
      ['write', 't', undefined, 5],
      'join',
    ]);
  });

  it('has no count when others may have run it too, and nothing without news', () => {
    const all = items();
    all.add({ ...access, joins: [], writes: [] }, { service, isNew: true });
    all.add(
      { ...access, statement: 'old' },
      { service, calls: 1, isNew: false },
    );
    expect(told(all)).toEqual([
      ['read', 't', undefined, undefined],
      ['read', 'u', 'view', undefined],
    ]);
  });
});
