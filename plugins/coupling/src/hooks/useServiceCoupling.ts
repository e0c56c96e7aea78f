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
  return { state: serviceState(request), serviceRef, retry };
}
