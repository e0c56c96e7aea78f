import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { entity, startCatalog } from './__testUtils__/startCatalog';

const errors = ({ status }: AlphaEntity) =>
  (status?.items ?? []).map(({ type, level, error }) => [
    type,
    level,
    error?.message,
  ]);

const targets = ({ relations = [] }: AlphaEntity, type: string) =>
  relations.filter(r => r.type === type).map(r => r.targetRef);

const owning = (...datasets: string[]) => ({
  systemOfRecordFor: [{ fact: 'state', datasets }],
});

describe('the catalog with the coupling module', () => {
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    catalog = await startCatalog();
  });
  afterAll(() => catalog.backend.stop());

  it('relates a component to the stores it owns data in, each once', async () => {
    await catalog.source.replaceAll([
      entity('Component', 'orders', {
        boundary: owning(
          'resource:default/shop-db#orders.order',
          'shop-db#orders.line',
          'resource:default/mail-log',
        ),
      }),
      entity('Resource', 'shop-db'),
    ]);

    const orders = await catalog.read('component/default/orders');
    expect(targets(orders, 'systemOfRecordFor').sort()).toEqual([
      'resource:default/mail-log',
      'resource:default/shop-db',
    ]);
    expect(errors(orders)).toEqual([]);
    const store = await catalog.read(
      'resource/default/shop-db',
      it => targets(it, 'hasSystemOfRecord').length > 0,
    );
    expect(targets(store, 'hasSystemOfRecord')).toEqual([
      'component:default/orders',
    ]);
  });

  it('relates a store to all that own different data in it', async () => {
    await catalog.source.replaceAll([
      entity('Component', 'orders', { boundary: owning('shop-db#orders') }),
      entity('Component', 'stock', { boundary: owning('shop-db#stock') }),
      entity('Resource', 'shop-db'),
    ]);

    const store = await catalog.read(
      'resource/default/shop-db',
      it => targets(it, 'hasSystemOfRecord').length === 2,
    );
    expect(targets(store, 'hasSystemOfRecord').sort()).toEqual([
      'component:default/orders',
      'component:default/stock',
    ]);
  });

  it('keeps a new component whose boundary is wrong, says what is wrong, and uses the rest', async () => {
    await catalog.source.replaceAll([
      entity('Component', 'billing', {
        boundary: {
          ...owning('resource:default/shop-db#bills', 'bills of customers'),
          mustNotknow: ['orders'],
        },
      }),
    ]);

    const billing = await catalog.read('component/default/billing');
    expect(targets(billing, 'systemOfRecordFor')).toEqual([
      'resource:default/shop-db',
    ]);
    expect(errors(billing)).toEqual([
      [
        'backstage.io/catalog-processing',
        'error',
        'component:default/billing: spec.boundary.systemOfRecordFor[0].datasets[1] must be a table, a schema or a store of a Resource in the catalog, like resource:default/shop-db#orders.order, resource:default/shop-db#orders or resource:default/shop-db, but is "bills of customers"',
      ],
      [
        'backstage.io/catalog-processing',
        'error',
        'component:default/billing: spec.boundary.mustNotknow is not a field of a boundary; did you mean mustNotKnow?',
      ],
    ]);
  });

  it('takes a known component further when its boundary goes bad, and clears the errors once it is mended', async () => {
    const mail = (description: string, boundary: object) => {
      const component = entity('Component', 'mail', { boundary } as {});
      component.metadata.description = description;
      return component;
    };
    const described = (text: string) => (it: AlphaEntity) =>
      it.metadata.description === text;

    await catalog.source.replaceAll([mail('first', owning('mail-db'))]);
    await catalog.read('component/default/mail', described('first'));

    await catalog.source.replaceAll([mail('second', { decides: 'when' })]);
    const bad = await catalog.read(
      'component/default/mail',
      described('second'),
    );
    expect(errors(bad)).toEqual([
      [
        'backstage.io/catalog-processing',
        'error',
        'component:default/mail: spec.boundary.decides must be a list, but is "when"',
      ],
    ]);
    expect(targets(bad, 'systemOfRecordFor')).toEqual([]);

    await catalog.source.replaceAll([mail('third', { decides: ['when'] })]);
    const mended = await catalog.read(
      'component/default/mail',
      described('third'),
    );
    expect(errors(mended)).toEqual([]);
  });

  it('leaves components without a boundary and other kinds alone', async () => {
    await catalog.source.replaceAll([
      entity('Component', 'plain'),
      entity('Resource', 'odd', { boundary: 'of the city' }),
    ]);
    expect(errors(await catalog.read('component/default/plain'))).toEqual([]);
    expect(errors(await catalog.read('resource/default/odd'))).toEqual([]);
  });
});
