import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { CouplingApi } from '@seams/backstage-plugin-coupling-common';
import { couplingApiRef } from '../api/couplingApiRef';
import { contentLinkRouteRef, dataHealthLinkRouteRef } from '../routes';

export const HELM_CONTROLLER = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'helm-controller', namespace: 'default' },
  spec: { type: 'service' },
};

/** Renders as on the page of helm-controller, with the tab at /tab. */
export function renderOnEntityPage(
  element: JSX.Element,
  api: CouplingApi,
  url: string = '/',
  authorize = AuthorizeResult.ALLOW as
    | AuthorizeResult.ALLOW
    | AuthorizeResult.DENY,
) {
  return renderInTestApp(
    <EntityProvider entity={HELM_CONTROLLER}>{element}</EntityProvider>,
    {
      apis: [[couplingApiRef, api], mockApis.permission({ authorize })],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/tab': contentLinkRouteRef,
        '/coupling': dataHealthLinkRouteRef,
      },
      initialRouteEntries: [url],
    },
  );
}
