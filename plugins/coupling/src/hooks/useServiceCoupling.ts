import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { couplingApiRef } from '../api/couplingApiRef';
import { serviceState, type ServiceState } from '../lib/serviceState';

/** What is known of the service whose page is shown. */
export function useServiceCoupling(): {
  state: ServiceState;
  serviceRef: string;
  retry: () => void;
} {
  const api = useApi(couplingApiRef);
  const { entity } = useEntity();
  const serviceRef = stringifyEntityRef(entity);
  const { retry, ...request } = useAsyncRetry(
    () => api.getService(serviceRef),
    [api, serviceRef],
  );
  // On the way from one page to the next, the answer is still the last one's.
  const value =
    request.value?.service === serviceRef ? request.value : undefined;
  const state = serviceState(request.loading ? { ...request, value } : request);
  return { state, serviceRef, retry };
}
