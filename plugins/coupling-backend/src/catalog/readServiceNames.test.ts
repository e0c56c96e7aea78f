import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createReadServiceNames } from './readServiceNames';

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: { 'coupling.seams.dev/cdevents-id': 'svc-17' },
  },
});

function start(names: string[]) {
  let time = Date.parse('2026-08-20T00:00:00Z');
  const entities = names.map(name => entity('Component', name));
  const catalog = catalogServiceMock({
    entities: [...entities, entity('API', 'other')],
  });
  const streamEntities = jest.spyOn(catalog, 'streamEntities');
  const read = createReadServiceNames({
    auth: mockServices.auth(),
    catalog,
    now: () => new Date(time),
  });
  return {
    streamEntities,
    wait: (ms: number) => {
      time += ms;
    },
    find: async () => (await read()).ofSubject({ id: 'svc-17', source: '/' }),
  };
}

const ORDERS = { status: 'found', ref: 'component:default/orders' };

describe('createReadServiceNames', () => {
  it('reads the components of the catalog', async () => {
    const { find } = start(['orders']);
    await expect(find()).resolves.toEqual(ORDERS);
  });

  it('asks the catalog at most once a minute', async () => {
    const { find, streamEntities, wait } = start(['orders']);
    await Promise.all([find(), find()]);
    wait(59_999);
    await find();
    expect(streamEntities).toHaveBeenCalledTimes(1);
    wait(1);
    await find();
    expect(streamEntities).toHaveBeenCalledTimes(2);
  });

  it('asks again at once when the catalog did not answer', async () => {
    const { find, streamEntities } = start(['orders']);
    streamEntities.mockImplementationOnce(() => {
      throw new Error('catalog is down');
    });
    await expect(find()).rejects.toThrow('catalog is down');
    await expect(find()).resolves.toEqual(ORDERS);
  });
});
