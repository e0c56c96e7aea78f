import type { CatalogStore } from './catalogModel';

const MESSAGING = /queue|topic|bus|broker|stream/i;
const WITHOUT_TABLES = /cache|bucket|blob|storage|filesystem/i;

/** Whether a store exists to be shared, like a message broker. */
export function isMessaging({ type = '' }: CatalogStore): boolean {
  return MESSAGING.test(type);
}

/** Whether a store may hold tables that refer to each other or are joined. */
export function mayHaveTables(store: CatalogStore): boolean {
  return !isMessaging(store) && !WITHOUT_TABLES.test(store.type ?? '');
}
