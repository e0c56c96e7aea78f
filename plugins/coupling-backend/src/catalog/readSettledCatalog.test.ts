import type { CatalogModel } from '@seams/coupling-core';
import { createReadSettledCatalog } from './readSettledCatalog';

const SHOP = 'group:default/shop';
const BANK = 'group:default/bank';

const catalogOf = (
  services: [name: string, owner: string][],
  owners: string[],
) =>
  ({
    services: services.map(([ref, owner]) => ({ ref, owner })),
    stores: [],
    apis: [],
    owners: owners.map(ref => ({ ref })),
    relations: [],
  } satisfies CatalogModel);

const ownerless = catalogOf([['component:default/orders', SHOP]], []);
const whole = catalogOf([['component:default/orders', SHOP]], [SHOP]);
const twoMissing = catalogOf(
  [
    ['component:default/orders', SHOP],
    ['component:default/payments', BANK],
  ],
  [],
);

/** Reads one catalog after the other, then the last one for ever. */
function reading(...catalogs: CatalogModel[]) {
  let readings = 0;
  let pauses = 0;
  const read = createReadSettledCatalog({
    readCatalog: async () =>
      catalogs[Math.min(readings++, catalogs.length - 1)],
    pause: async (_ms, signal) => {
      pauses++;
      signal.throwIfAborted();
    },
  });
  return {
    read: (signal = new AbortController().signal) => read(signal),
    pauses: () => pauses,
  };
}

describe('createReadSettledCatalog', () => {
  it('reads a catalog that has all it names once', async () => {
    const { read, pauses } = reading(whole);
    expect(await read()).toEqual(whole);
    expect(pauses()).toBe(0);
  });

  it('waits for an owner whose turn has not come', async () => {
    const { read, pauses } = reading(ownerless, whole);
    expect(await read()).toEqual(whole);
    expect(pauses()).toBe(1);
  });

  it('believes that an owner is missing when the catalog stands still', async () => {
    const { read, pauses } = reading(ownerless);
    expect(await read()).toEqual(ownerless);
    expect(pauses()).toBe(1);
  });

  it('does not wait again for what was missing before', async () => {
    const { read, pauses } = reading(ownerless);
    await read();
    await read();
    expect(pauses()).toBe(1);
  });

  it('waits when more is missing than before', async () => {
    const { read, pauses } = reading(ownerless, ownerless, twoMissing);
    await read();
    expect(await read()).toEqual(twoMissing);
    expect(pauses()).toBe(2);
  });

  it('does not wait for ever for a catalog that keeps growing', async () => {
    const growing = Array.from({ length: 100 }, (_, size) =>
      catalogOf(
        Array.from({ length: size + 1 }, (__, n) => [
          `component:default/${n}`,
          SHOP,
        ]),
        [],
      ),
    );
    const { read } = reading(...growing);
    expect((await read()).services).toHaveLength(12);
  });

  it('stops waiting at a shutdown', async () => {
    const { read } = reading(ownerless);
    await expect(read(AbortSignal.abort(new Error('bye')))).rejects.toThrow(
      'bye',
    );
  });
});
