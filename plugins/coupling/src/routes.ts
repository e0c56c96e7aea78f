import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** Where the pages of the plugin are mounted. */
export const rootRouteRef = createRouteRef({ id: 'coupling.root' });

/** Where the Coupling tab of an entity page is mounted. */
export const entityContentRouteRef = createRouteRef({ id: 'coupling' });

/**
 * What the cards link to. It leads to the tab by default and is optional
 * because the cards may be used without the tab.
 */
export const contentLinkRouteRef = createExternalRouteRef({
  id: 'coupling-content',
  optional: true,
  defaultTarget: 'coupling.entityContent',
});

/** Where cards send those who miss evidence; optional for the same reason. */
export const dataHealthLinkRouteRef = createExternalRouteRef({
  id: 'coupling-data-health',
  optional: true,
  defaultTarget: 'coupling.root',
});
