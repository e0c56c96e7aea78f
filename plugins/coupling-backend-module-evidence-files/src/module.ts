import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import { createEvidenceFilesCollector } from './collector';
import { readEvidenceFilesConfig } from './config';

/**
 * Collects the evidence of the files and addresses listed under
 * `coupling.evidenceFiles`.
 *
 * @public
 */
export const couplingModuleEvidenceFiles = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'evidence-files',
  register(env) {
    env.registerInit({
      deps: {
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        urlReader: coreServices.urlReader,
      },
      async init({ collectors, config, urlReader }) {
        const settings = readEvidenceFilesConfig(config);
        if (settings.locations.length === 0) return;
        collectors.addCollector(
          createEvidenceFilesCollector({ ...settings, urlReader }),
        );
      },
    });
  },
});
