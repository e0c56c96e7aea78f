import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { BoundaryProcessor } from './BoundaryProcessor';

/**
 * Adds the processor of `spec.boundary` to the catalog.
 *
 * @public
 */
export const catalogModuleCoupling = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'coupling',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new BoundaryProcessor());
      },
    });
  },
});
