import type { CouplingApi } from '@seams/backstage-plugin-coupling-common';
import {
  fakeCouplingApi,
  httpError,
  someEvidence,
} from '../src/__testUtils__/fakeCouplingApi';
import { CROWDED } from '../src/__testUtils__/crowded';
import {
  FREE,
  STALE,
  TIGHT,
  UNKNOWN,
} from '../src/__testUtils__/serviceCouplings';

/** Every state a card can be in. */
export const STATES: { title: string; api: CouplingApi }[] = [
  {
    title: 'Data',
    api: fakeCouplingApi({
      getService: async () => TIGHT,
      evidence: someEvidence(60),
    }),
  },
  {
    title: 'Data, uncoupled',
    api: fakeCouplingApi({ getService: async () => FREE }),
  },
  {
    title: 'Crowded',
    api: fakeCouplingApi({
      getService: async () => CROWDED,
      evidence: someEvidence(2_000),
    }),
  },
  {
    title: 'Unknown',
    api: fakeCouplingApi({ getService: async () => UNKNOWN }),
  },
  {
    title: 'Stale',
    api: fakeCouplingApi({ getService: async () => STALE }),
  },
  {
    title: 'Loading',
    api: fakeCouplingApi({ getService: () => new Promise(() => {}) }),
  },
  {
    title: 'Not assessed',
    api: fakeCouplingApi({ getService: async () => undefined }),
  },
  {
    title: 'No permission',
    api: fakeCouplingApi({
      getService: () => Promise.reject(httpError(403, 'Forbidden')),
    }),
  },
  {
    title: 'Error',
    api: fakeCouplingApi({
      getService: () =>
        Promise.reject(
          httpError(503, 'Request failed with 503 Service Unavailable'),
        ),
    }),
  },
];
