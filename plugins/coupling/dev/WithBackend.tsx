import { EntityProvider } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/test-utils';
import type { CouplingApi } from '@seams/backstage-plugin-coupling-common';
import type { ReactNode } from 'react';
import { couplingApiRef } from '../src/api/couplingApiRef';

/** The page of one component whose answers come from `api`. */
export const WithBackend = (props: {
  api: CouplingApi;
  children: ReactNode;
}) => (
  <TestApiProvider apis={[[couplingApiRef, props.api]]}>
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'helm-controller', namespace: 'default' },
      }}
    >
      {props.children}
    </EntityProvider>
  </TestApiProvider>
);
