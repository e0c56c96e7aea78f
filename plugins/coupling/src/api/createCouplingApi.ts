import {
  CouplingClient,
  type CouplingApi,
  type DiscoveryApi,
  type FetchApi,
} from '@seams/backstage-plugin-coupling-common';
import { shareServiceRequests } from './shareServiceRequests';

/** Long enough for the cards of one page and a change of tab. */
const KEEP_MS = 30_000;

/** The client that both frontend systems register. */
export function createCouplingApi(deps: {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}): CouplingApi {
  return shareServiceRequests(new CouplingClient(deps), {
    keepMs: KEEP_MS,
    now: Date.now,
  });
}
