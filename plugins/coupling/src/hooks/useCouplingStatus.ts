import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { couplingApiRef } from '../api/couplingApiRef';

/** The state of collecting and assessing, and a way to ask for it again. */
export function useCouplingStatus() {
  const api = useApi(couplingApiRef);
  const { loading, error, value, retry } = useAsyncRetry(
    () => api.getStatus(),
    [api],
  );
  return { loading, error, status: value, retry };
}
