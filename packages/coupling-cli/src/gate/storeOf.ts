import { normaliseEntityRef } from '@seams/coupling-core';
import { UnusableInput } from '../UnusableInput';
import type { Ownership } from './Ownership';

/** The database a service's SQL is for: named, or the only one it can be. */
export function storeOf(
  service: string,
  named: string | undefined,
  ownership: Ownership,
): string {
  if (named !== undefined) {
    const store = normaliseEntityRef(named, 'resource');
    if (ownership.knowsStore(store)) return store;
    throw new UnusableInput(`nothing is known of ${store}; is --store right?`);
  }
  const stores = ownership.storesOf(service);
  if (stores.length === 1) return stores[0];
  throw new UnusableInput(
    stores.length === 0
      ? `${service} is not known to own data anywhere: name its database with --store`
      : `${service} has data in ${stores.join(
          ' and ',
        )}: name one of them with --store`,
  );
}
