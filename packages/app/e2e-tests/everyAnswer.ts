import { guestToken } from './api';
import type { Found } from './found';

/** A route of the API with GET, as its own description has it. */
interface Route {
  path: string;
  /** Names of what it must be given in its query. */
  required: string[];
}

const API = '/api/coupling';
const NAMESPACE = 'default';

/** What to ask routes for that need, or may be given, more than a service. */
const QUERIES: Record<string, (service: string) => string[]> = {
  [`${API}/ownership`]: service => [
    `service=component:${NAMESPACE}/${service}`,
    'dataset=orders',
    'dataset=ordering.copies',
  ],
};

/**
 * What every GET route of the coupling API answers about these components,
 * page by page.
 */
export async function everyAnswer(
  url: string,
  services: string[],
): Promise<Found[]> {
  const headers = { Authorization: `Bearer ${await guestToken(url)}` };
  const ask = async (path: string) => {
    const response = await fetch(`${url}${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.text();
  };
  const answers: Found[] = [];
  for (const route of routesOf(JSON.parse(await ask(`${API}/openapi.json`)))) {
    for (const address of addressesOf(route, services)) {
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const place = withCursor(address, cursor);
        const text = await ask(place);
        answers.push({ place, text });
        cursor = JSON.parse(text).nextCursor ?? undefined;
      }
    }
  }
  return answers;
}

function routesOf(description: {
  paths: Record<
    string,
    {
      get?: { parameters?: { in: string; name: string; required?: boolean }[] };
    }
  >;
}): Route[] {
  return Object.entries(description.paths).flatMap(([path, { get }]) => {
    if (!get) return [];
    const required = (get.parameters ?? [])
      .filter(parameter => parameter.in === 'query' && parameter.required)
      .map(({ name }) => name);
    return [{ path, required }];
  });
}

function addressesOf({ path, required }: Route, services: string[]) {
  const queries = QUERIES[path];
  if (required.length > 0 && !queries) {
    throw new Error(`Say in QUERIES what to give ${path} as ${required}`);
  }
  const addresses = services.flatMap(service =>
    (queries?.(service) ?? ['']).map(query => {
      const filled = path
        .replace('{namespace}', NAMESPACE)
        .replace('{name}', service);
      if (filled.includes('{')) {
        throw new Error(`Say here what ${path} is to be filled with`);
      }
      return query ? `${filled}?${query}` : filled;
    }),
  );
  return new Set(addresses);
}

function withCursor(address: string, cursor: string): string {
  if (cursor === '') return address;
  const separator = address.includes('?') ? '&' : '?';
  return `${address}${separator}cursor=${encodeURIComponent(cursor)}`;
}
