import { InputError } from '@backstage/errors';
import { normaliseEntityRef } from '@seams/coupling-core';
import { parseServiceRef } from './parseServiceRef';

const DEFAULT_LIMIT = 50;

/** What is looked up: datasets by name, a service, or both. */
export interface OwnershipLookup {
  dataset?: { store?: string; name: string };
  service?: string;
  limit: number;
}

export function parseOwnershipQuery(query: {
  dataset?: string;
  service?: string;
  limit?: number;
}): OwnershipLookup {
  const dataset = query.dataset?.trim();
  const service = query.service?.trim();
  if (!dataset && !service) {
    throw new InputError('Give dataset, service or both');
  }
  return {
    limit: query.limit ?? DEFAULT_LIMIT,
    ...(dataset && { dataset: parseDataset(dataset) }),
    ...(service && { service: parseServiceRef(service, 'service') }),
  };
}

function parseDataset(text: string): { store?: string; name: string } {
  const hash = text.indexOf('#');
  if (hash < 0) return { name: text };
  const store = text.slice(0, hash);
  const name = text.slice(hash + 1);
  if (!store || !name) {
    throw new InputError(
      'dataset must be a name or store#name, like resource:default/shop-db#orders.order',
    );
  }
  return { store: normaliseEntityRef(store, 'resource'), name };
}
