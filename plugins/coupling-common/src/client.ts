import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { components, operations } from './generated/wire';

type Schemas = components['schemas'];

/** @public */
export type ServiceCoupling = Schemas['ServiceCoupling'];
/** @public */
export type Score = Schemas['Score'];
/** @public */
export type CoordinatedRelease = Schemas['CoordinatedRelease'];
/** @public */
export type Partner = Schemas['Partner'];
/** @public */
export type SharedData = Schemas['SharedData'];
/** @public */
export type DatasetCoupling = Schemas['DatasetCoupling'];
/** @public */
export type SystemOfRecord = Schemas['SystemOfRecord'];
/** @public */
export type OwnedDataset = Schemas['OwnedDataset'];
/** @public */
export type IncidentOwner = Schemas['IncidentOwner'];
/** @public */
export type Finding = Schemas['Finding'];
/** @public */
export type TrendPoint = Schemas['TrendPoint'];
/** @public */
export type EvidenceAge = Schemas['EvidenceAge'];
/** @public */
export type EvidenceItem = Schemas['EvidenceItem'];
/** @public */
export type EvidencePage = Schemas['EvidencePage'];
/** @public */
export type OwnershipAnswer = Schemas['OwnershipAnswer'];
/** @public */
export type EvidenceReceipt = Schemas['EvidenceReceipt'];
/** @public */
export type CouplingStatus = Schemas['Status'];

/** @public */
export type EvidenceQuery = NonNullable<
  operations['GetServiceEvidence']['parameters']['query']
>;
/** @public */
export type OwnershipQuery = NonNullable<
  operations['FindOwnership']['parameters']['query']
>;

/** What the client needs to find the backend. @public */
export interface DiscoveryApi {
  getBaseUrl(pluginId: string): Promise<string>;
}

/** @public */
export interface FetchApi {
  fetch: typeof fetch;
}

/**
 * Reads coupling and ownership from the backend. Every call rejects with a
 * `ResponseError` when the backend answers with an error.
 *
 * @public
 */
export interface CouplingApi {
  /** Resolves to undefined when the service has not been assessed. */
  getService(serviceRef: string): Promise<ServiceCoupling | undefined>;
  getEvidence(serviceRef: string, query?: EvidenceQuery): Promise<EvidencePage>;
  findOwnership(query: OwnershipQuery): Promise<OwnershipAnswer>;
  getStatus(): Promise<CouplingStatus>;
}

/** @public */
export class CouplingClient implements CouplingApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getService(serviceRef: string): Promise<ServiceCoupling | undefined> {
    const response = await this.#get(servicePath(serviceRef));
    if (response.status === 404) return undefined;
    return readJson(response);
  }

  async getEvidence(
    serviceRef: string,
    query: EvidenceQuery = {},
  ): Promise<EvidencePage> {
    return readJson(
      await this.#get(`${servicePath(serviceRef)}/evidence`, query),
    );
  }

  async findOwnership(query: OwnershipQuery): Promise<OwnershipAnswer> {
    return readJson(await this.#get('/ownership', query));
  }

  async getStatus(): Promise<CouplingStatus> {
    return readJson(await this.#get('/status'));
  }

  async #get(
    path: string,
    query: Record<string, string | number | undefined> = {},
  ): Promise<Response> {
    const url = new URL(
      `${await this.#discoveryApi.getBaseUrl('coupling')}${path}`,
    );
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return this.#fetchApi.fetch(url.href);
  }
}

function servicePath(serviceRef: string): string {
  const { namespace, name } = parseEntityRef(serviceRef, {
    defaultKind: 'component',
    defaultNamespace: 'default',
  });
  return `/services/${encodeURIComponent(namespace)}/${encodeURIComponent(
    name,
  )}`;
}

async function readJson<T>(response: Response): Promise<T> {
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response.json();
}
