import type { JsonRequest } from './jsonRequest';

/** The address without user, password and query. */
export function addressOf({ url }: Pick<JsonRequest, 'url'>): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
