import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Collector } from './collector';

/** Takes collectors from modules, before the plugin starts. @public */
export interface CouplingCollectorsExtensionPoint {
  /** Refuses a second collector with the same id. */
  addCollector(...collectors: Collector[]): void;
}

/**
 * Where modules add sources of evidence.
 *
 * @public
 */
export const couplingCollectorsExtensionPoint =
  createExtensionPoint<CouplingCollectorsExtensionPoint>({
    id: 'coupling.collectors',
  });
