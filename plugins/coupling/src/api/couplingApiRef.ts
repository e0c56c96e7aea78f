import { createApiRef } from '@backstage/core-plugin-api';
import type { CouplingApi } from '@seams/backstage-plugin-coupling-common';

/**
 * Reads coupling and ownership of services from the backend.
 *
 * @public
 */
export const couplingApiRef = createApiRef<CouplingApi>({
  id: 'plugin.coupling.service',
});
