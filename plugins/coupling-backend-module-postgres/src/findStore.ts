import type { StoreOf } from './catalog/Datasets';
import type { PostgresInstance } from './config';

/** Finds the store of a database among all that are configured. */
export function findStore(instances: PostgresInstance[]): StoreOf {
  const stores = new Map(
    instances.flatMap(({ connection: { host, port }, databases }) =>
      databases.map(({ name, store }): [string, string] => [
        JSON.stringify([host.toLowerCase(), String(port), name]),
        store,
      ]),
    ),
  );
  return ({ host, port, database }) =>
    stores.get(JSON.stringify([host.toLowerCase(), port, database]));
}
