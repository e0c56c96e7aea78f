import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createReadNames } from './readNames';

const entity = (kind: string, name: string, more = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  ...more,
});
const ORDERS = 'component:default/orders';
const SHOP = 'group:default/shop';
const GHOST = 'component:default/ghost';
const ada = mockCredentials.user('user:default/ada');
const bob = mockCredentials.user('user:default/bob');

/** Ada sees everything, others see groups alone. */
function start() {
  const entities = [
    entity('Component', 'Orders', {
      metadata: { name: 'Orders', title: 'Order service' },
    }),
    entity('Group', 'shop', { spec: { profile: { displayName: 'The Shop' } } }),
  ];
  let at = Date.parse('2026-08-20T12:00:00.000Z');
  const seenBy = (options: any) =>
    catalogServiceMock({
      entities: entities.filter(
        ({ kind }) =>
          kind === 'Group' ||
          options.credentials.principal.userEntityRef === 'user:default/ada',
      ),
    });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: async (query, options) =>
      seenBy(options).getEntitiesByRefs(query),
    streamEntities: (query, options) => seenBy(options).streamEntities(query),
  });
  const read = createReadNames({ catalog, now: () => new Date(at) });
  return {
    entities,
    catalog,
    read,
    later: (seconds: number) => {
      at += seconds * 1_000;
    },
    questions: () =>
      catalog.getEntitiesByRefs.mock.calls.map(
        ([{ entityRefs }]) => entityRefs,
      ),
    readings: () => catalog.streamEntities.mock.calls.length,
  };
}

/** A page each, of a service that no other page names. */
const pages = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `component:default/s${from + n}`);

describe('readNames', () => {
  it('names what the reader sees as people know it', async () => {
    const { read } = start();
    expect(await read([ORDERS, SHOP, GHOST], ada)).toEqual(
      new Map([
        [ORDERS, 'Order service'],
        [SHOP, 'The Shop'],
      ]),
    );
    expect(await read([ORDERS, SHOP], bob)).toEqual(
      new Map([[SHOP, 'The Shop']]),
    );
  });

  it('asks only for what is new to it, present or not', async () => {
    const { read, questions } = start();
    await read([ORDERS, GHOST], ada);
    await read([ORDERS, GHOST, SHOP], ada);
    await read([GHOST], ada);
    expect(questions()).toEqual([[ORDERS, GHOST], [SHOP]]);
  });

  it('asks once for those who ask at the same time', async () => {
    const { read, questions } = start();
    const all = await Promise.all([
      read([ORDERS], ada),
      read([ORDERS, SHOP], ada),
      read([ORDERS], ada),
    ]);
    expect(questions()).toEqual([[ORDERS], [SHOP]]);
    expect(all.map(names => names.get(ORDERS))).toEqual(
      Array(3).fill('Order service'),
    );
  });

  it('asks again after a minute, and sees what has gone', async () => {
    const { entities, later, read } = start();
    expect((await read([ORDERS], ada)).size).toBe(1);
    entities.splice(0, 1);
    later(59);
    expect((await read([ORDERS], ada)).size).toBe(1);
    later(1);
    expect((await read([ORDERS], ada)).size).toBe(0);
  });

  it('asks again when the catalog did not answer', async () => {
    const { catalog, read } = start();
    catalog.getEntitiesByRefs.mockRejectedValueOnce(new Error('down'));
    await expect(read([ORDERS], ada)).rejects.toThrow('down');
    expect((await read([ORDERS], ada)).get(ORDERS)).toBe('Order service');
  });

  it('asks for many in parts', async () => {
    const { read, questions } = start();
    await read(pages(0, 2_500), ada);
    expect(questions().map(refs => refs.length)).toEqual([1_000, 1_000, 500]);
  });

  it('reads all that a busy reader sees once, instead of asking on', async () => {
    const { questions, read, readings } = start();
    for (const ref of pages(0, 40)) await read([ref, ORDERS], bob);
    expect(readings()).toBe(1);
    expect(questions().length).toBeLessThan(30);
    expect(await read([ORDERS, SHOP], bob)).toEqual(
      new Map([[SHOP, 'The Shop']]),
    );
  });

  it('keeps a busy reader up to date without a stop', async () => {
    const { entities, later, questions, read, readings } = start();
    for (const ref of pages(0, 40)) await read([ref], ada);
    const asked = questions().length;
    entities.splice(0, 1);
    later(45);
    await read([ORDERS], ada);
    later(1);
    for (const ref of pages(40, 60)) await read([ref], ada);
    expect((await read([ORDERS, SHOP], ada)).size).toBe(1);
    later(55);
    await read([SHOP], ada);
    expect(readings()).toBe(3);
    expect(questions().length).toBe(asked);
  });

  it('takes nothing of one reader for another', async () => {
    const { read } = start();
    for (const ref of pages(0, 40)) await read([ref, ORDERS], ada);
    expect((await read([ORDERS], bob)).size).toBe(0);
  });
});
