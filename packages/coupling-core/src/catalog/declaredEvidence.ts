import { WHOLE_STORE } from '../shared/datasetKey';
import type { Access } from '../evidence/kinds/access';
import type { Call } from '../evidence/kinds/call';
import type {
  CatalogApi,
  CatalogModel,
  CatalogRelation,
  CatalogStore,
} from './catalogModel';

/** The source that declared evidence carries. */
export const CATALOG_SOURCE = 'catalog';

/**
 * What the catalog's relations say, as evidence (scores.md, "Declared
 * evidence"): component on component is a call of unknown style, component on
 * store is a granted read, a consumed API is a call of its API's style. For
 * events the provider is the one who sends.
 */
export function declaredEvidence(
  catalog: CatalogModel,
  now: string,
): (Access | Call)[] {
  const common = { source: CATALOG_SOURCE, observedAt: now };
  return [
    ...declaredAccess(catalog).map(access => ({ ...common, ...access })),
    ...declaredCalls(catalog).map(call => ({ ...common, ...call })),
  ];
}

type Undated<T> = Omit<T, 'source' | 'observedAt'>;

function declaredAccess(catalog: CatalogModel): Undated<Access>[] {
  const stores = new Map(catalog.stores.map(store => [store.ref, store]));
  return dependencies(catalog, 'component', 'resource').map(({ from, to }) => ({
    kind: 'access',
    service: from,
    dataset: { store: to, name: datasetName(to, stores.get(to)) },
    mode: 'read',
    confidence: 'granted',
  }));
}

/** A table in the catalog is one dataset; any other store holds unnamed ones. */
function datasetName(ref: string, store: CatalogStore | undefined): string {
  const isOneDataset = /(^|-)(table|collection)$/i.test(store?.type ?? '');
  return isOneDataset ? ref.slice(ref.indexOf('/') + 1) : WHOLE_STORE;
}

function declaredCalls(catalog: CatalogModel): Undated<Call>[] {
  const direct = dependencies(catalog, 'component', 'component').map(
    ({ from, to }): Undated<Call> => ({
      kind: 'call',
      from,
      to,
      style: 'unknown',
    }),
  );
  return [...direct, ...apiCalls(catalog)].filter(
    call => call.from !== call.to,
  );
}

function dependencies(
  catalog: CatalogModel,
  fromKind: string,
  toKind: string,
): CatalogRelation[] {
  return catalog.relations.filter(
    ({ type, from, to }) =>
      type === 'dependsOn' &&
      from.startsWith(`${fromKind}:`) &&
      to.startsWith(`${toKind}:`),
  );
}

function apiCalls(catalog: CatalogModel): Undated<Call>[] {
  const apis = new Map(catalog.apis.map(api => [api.ref, api]));
  const providers = new Map<string, string[]>();
  for (const { type, from, to } of catalog.relations) {
    if (type === 'providesApi') {
      providers.set(to, [...(providers.get(to) ?? []), from]);
    }
  }
  return catalog.relations.flatMap(({ type, from: consumer, to }) =>
    type === 'consumesApi'
      ? (providers.get(to) ?? []).map(provider =>
          apiCall(consumer, provider, apis.get(to)),
        )
      : [],
  );
}

const STYLES: Record<string, Call['style']> = {
  openapi: 'sync',
  grpc: 'sync',
  graphql: 'sync',
  trpc: 'sync',
  asyncapi: 'async',
};

function apiCall(
  consumer: string,
  provider: string,
  api: CatalogApi | undefined,
): Undated<Call> {
  const style = STYLES[api?.type.toLowerCase() ?? ''] ?? 'unknown';
  const [from, to] =
    style === 'async' ? [provider, consumer] : [consumer, provider];
  return { kind: 'call', from, to, style, protocol: api?.type };
}
