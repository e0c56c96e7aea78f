import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { components, operations } from './generated/wire';

type Schemas = components['schemas'];

/** Everything known of one service, as the caller may see it. @public */
export type ServiceCoupling = Schemas['ServiceCoupling'];
/** A score from 0 to 100, higher is more coupled, or why it is unknown. @public */
export type Score = Schemas['Score'];
/** How much a service must be released together with others. @public */
export type CoordinatedRelease = Schemas['CoordinatedRelease'];
/** A service that another one is released with. @public */
export type Partner = Schemas['Partner'];
/** How much a service shares its data with others. @public */
export type SharedData = Schemas['SharedData'];
/** One dataset with who owns and who touches it. @public */
export type DatasetCoupling = Schemas['DatasetCoupling'];
/** The service that decides about a dataset, if there is one. @public */
export type SystemOfRecord = Schemas['SystemOfRecord'];
/** A dataset that a service is the system of record for. @public */
export type OwnedDataset = Schemas['OwnedDataset'];
/** Where declared and observed ownership do not agree. @public */
export type OwnershipConflict = Schemas['OwnershipConflict'];
/** What a service owns and must not know, against the evidence. @public */
export type Boundary = Schemas['Boundary'];
/** Who answers for a service now, or that nobody does. @public */
export type IncidentOwner = Schemas['IncidentOwner'];
/** A rule that a service breaks, and what to do about it. @public */
export type Finding = Schemas['Finding'];
/** Why a finding is allowed for now, or was. @public */
export type FindingExemption = Schemas['FindingExemption'];
/** A rule that lacks the evidence to be checked for a service, and why. @public */
export type UncheckedRule = Schemas['UncheckedRule'];
/** A rule that a service may break until a day, given in Backstage. @public */
export type Exemption = Schemas['Exemption'];
/** Exemptions that were given in Backstage, oldest first. @public */
export type ExemptionList = Schemas['ExemptionList'];
/** An exemption to be given; the caller approves unless it says who. @public */
export type NewExemption = Schemas['NewExemption'];
/** A score on one day; absent when it was unknown. @public */
export type TrendPoint = Schemas['TrendPoint'];
/** How old the evidence of a score is, and whether its source answers. @public */
export type EvidenceAge = Schemas['EvidenceAge'];
/** One observed or declared, dated, sourced fact. @public */
export type EvidenceItem = Schemas['EvidenceItem'];
/** One page of evidence, newest first. @public */
export type EvidencePage = Schemas['EvidencePage'];
/** Datasets with their system of record and incident owner. @public */
export type OwnershipAnswer = Schemas['OwnershipAnswer'];
/** What was kept of pushed evidence, and what was not and why. @public */
export type EvidenceReceipt = Schemas['EvidenceReceipt'];
/** Sources, their last runs, the snapshot and unresolved names. @public */
export type CouplingStatus = Schemas['Status'];

/** Which evidence of a service, and which page of it. @public */
export type EvidenceQuery = NonNullable<
  operations['GetServiceEvidence']['parameters']['query']
>;
/** A dataset's name, a service's entity ref, or both. @public */
export type OwnershipQuery = NonNullable<
  operations['FindOwnership']['parameters']['query']
>;

/** What the client needs to find the backend. @public */
export interface DiscoveryApi {
  /** Address of a backend plugin, without a slash at the end. */
  getBaseUrl(pluginId: string): Promise<string>;
}

/** What the client needs to call it, with the caller's credentials. @public */
export interface FetchApi {
  /** As in browsers. */
  fetch: typeof fetch;
}

/**
 * Reads coupling and ownership from the backend. Every call rejects with a
 * `ResponseError` when the backend answers with an error.
 *
 * @public
 */
export interface CouplingApi {
  /**
   * What is known of a service, with all pages of its lists. Resolves to
   * undefined when the service has not been assessed.
   */
  getService(serviceRef: string): Promise<ServiceCoupling | undefined>;
  /** The facts behind a service's scores; rejects when there is no such service. */
  getEvidence(serviceRef: string, query?: EvidenceQuery): Promise<EvidencePage>;
  /** Who owns what, and who answers for it; rejects when nothing is asked for. */
  findOwnership(query: OwnershipQuery): Promise<OwnershipAnswer>;
  /** The state of collecting and assessing, with all pages of its lists. */
  getStatus(): Promise<CouplingStatus>;
  /**
   * Exempts a service from a rule, from the next assessment on; rejects when
   * the caller lacks `coupling.exemption.write`.
   */
  addExemption(exemption: NewExemption): Promise<Exemption>;
  /** Ends an exemption that was given in Backstage. */
  removeExemption(id: string): Promise<void>;
}

/** Sources asked for at a time, as many as the backend gives. */
const STATUS_PAGE = 200;

/**
 * Calls the backend over HTTP. Short service refs are completed:
 * `orders` is `component:default/orders`.
 *
 * @public
 */
export class CouplingClient implements CouplingApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc CouplingApi.getService} */
  async getService(serviceRef: string): Promise<ServiceCoupling | undefined> {
    const service = await this.#servicePage(serviceRef);
    let cursor = service?.nextCursor;
    while (service && cursor !== undefined) {
      const page = await this.#servicePage(serviceRef, cursor);
      // Assessed anew in between: what there is goes on from the beginning.
      if (page?.assessedAt !== service.assessedAt) {
        return this.getService(serviceRef);
      }
      addServicePage(service, page);
      cursor = page.nextCursor;
    }
    delete service?.nextCursor;
    return service;
  }

  async #servicePage(
    serviceRef: string,
    cursor?: string,
  ): Promise<ServiceCoupling | undefined> {
    const response = await this.#get(servicePath(serviceRef), { cursor });
    if (response.status === 404) return undefined;
    return readJson(response);
  }

  /** {@inheritDoc CouplingApi.getEvidence} */
  async getEvidence(
    serviceRef: string,
    query: EvidenceQuery = {},
  ): Promise<EvidencePage> {
    return readJson(
      await this.#get(`${servicePath(serviceRef)}/evidence`, query),
    );
  }

  /** {@inheritDoc CouplingApi.findOwnership} */
  async findOwnership(query: OwnershipQuery): Promise<OwnershipAnswer> {
    return readJson(await this.#get('/ownership', query));
  }

  /** {@inheritDoc CouplingApi.getStatus} */
  async getStatus(): Promise<CouplingStatus> {
    const status: CouplingStatus = await this.#statusPage();
    let cursor = status.nextCursor;
    while (cursor !== undefined) {
      const page: CouplingStatus = await this.#statusPage(cursor);
      status.sources.push(...page.sources);
      status.unresolved.push(...page.unresolved);
      cursor = page.nextCursor;
    }
    delete status.nextCursor;
    return status;
  }

  async #statusPage(cursor?: string): Promise<CouplingStatus> {
    return readJson(await this.#get('/status', { cursor, limit: STATUS_PAGE }));
  }

  /** {@inheritDoc CouplingApi.addExemption} */
  async addExemption(exemption: NewExemption): Promise<Exemption> {
    return readJson(
      await this.#fetchApi.fetch(await this.#url('/exemptions'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(exemption),
      }),
    );
  }

  /** {@inheritDoc CouplingApi.removeExemption} */
  async removeExemption(id: string): Promise<void> {
    const url = await this.#url(`/exemptions/${encodeURIComponent(id)}`);
    const response = await this.#fetchApi.fetch(url, { method: 'DELETE' });
    if (!response.ok) throw await ResponseError.fromResponse(response);
  }

  async #url(path: string): Promise<string> {
    return `${await this.#discoveryApi.getBaseUrl('coupling')}${path}`;
  }

  async #get(
    path: string,
    query: Record<string, string | number | undefined> = {},
  ): Promise<Response> {
    const url = new URL(await this.#url(path));
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return this.#fetchApi.fetch(url.href);
  }
}

/** Adds what is on a page of the long lists to the pages before. */
function addServicePage(to: ServiceCoupling, page: ServiceCoupling): void {
  to.coordinatedRelease.partners.push(...page.coordinatedRelease.partners);
  to.sharedData.datasets.push(...page.sharedData.datasets);
  to.systemOfRecordFor.push(...page.systemOfRecordFor);
  to.findings.push(...page.findings);
  if (!page.notInCatalog) return;
  to.notInCatalog = [...(to.notInCatalog ?? []), ...page.notInCatalog];
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
